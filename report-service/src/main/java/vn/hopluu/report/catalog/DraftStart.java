package vn.hopluu.report.catalog;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.hopluu.report.access.Caller;
import vn.hopluu.report.access.Permission;
import vn.hopluu.report.filling.Texts;
import vn.hopluu.report.form.FormContent;
import vn.hopluu.report.period.Deadlines;
import vn.hopluu.report.problem.ProblemCode;
import vn.hopluu.report.problem.Refusal;
import vn.hopluu.report.problem.Violation;
import vn.hopluu.report.unit.Units;

/** Begins drafts of forms: of a new one, or of the next version. */
@Component
class DraftStart {

    /** More than anybody works on; keeps the list short. */
    private static final int MOST_DRAFTS = 100;

    private final Drafts drafts;
    private final StoredForms forms;
    private final FormRights rights;
    private final WrittenForms written;
    private final Units units;
    private final DraftDeeds deeds;
    private final Clock clock;

    DraftStart(
            Drafts drafts,
            StoredForms forms,
            FormRights rights,
            WrittenForms written,
            Units units,
            DraftDeeds deeds,
            Clock clock) {
        this.drafts = drafts;
        this.forms = forms;
        this.rights = rights;
        this.written = written;
        this.units = units;
        this.deeds = deeds;
        this.clock = clock;
    }

    /** @param draft what the new draft will be called */
    DraftOutcome start(String form, String draft, @Nullable String unit, Caller caller) {
        if (unit == null) {
            return new DraftOutcome.Refused(invalid(Violation.at("/unit", "required")));
        }
        return rights.forbidden(caller, Permission.DRAFT_FORM, form, unit)
                .or(() -> misfit(form, unit))
                .<DraftOutcome>map(DraftOutcome.Refused::new)
                .orElseGet(() -> start(started(form, draft, unit, caller), caller));
    }

    private Optional<Refusal> misfit(String form, String unit) {
        if (!VersionId.isForm(form)) {
            return Optional.of(
                    Refusal.of(ProblemCode.INVALID_FORM, Texts.shown(form)).as("no-code"));
        }
        LocalDate today = LocalDate.now(clock.withZone(Deadlines.VIETNAM));
        boolean topmost = units.find(unit)
                .filter(one -> one.on(today).isPresent() && one.ancestors(today).isEmpty())
                .isPresent();
        return topmost ? Optional.empty() : Optional.of(invalid(Violation.at("/unit", "not-topmost")));
    }

    private FormDraft started(String form, String draft, String unit, Caller caller) {
        FormContent content = forms.newestStored(form).map(written::copyOf).orElseGet(FormContent::empty);
        return new FormDraft(draft, form, unit, 1, content, Instant.now(clock), caller.subject());
    }

    private DraftOutcome start(FormDraft draft, Caller caller) {
        Optional<FormDraft> before = drafts.find(draft.draft());
        if (before.isEmpty() && drafts.count(draft.unit()) >= MOST_DRAFTS) {
            return new DraftOutcome.Refused(Refusal.of(ProblemCode.TRANSITION_REFUSED, String.valueOf(MOST_DRAFTS))
                    .as("too-many-drafts"));
        }
        return before.isEmpty() && insert(draft, caller)
                ? new DraftOutcome.Now(draft)
                : again(draft, drafts.find(draft.draft()));
    }

    private boolean insert(FormDraft draft, Caller caller) {
        return deeds.told(caller, deeds.started(draft), entry -> drafts.insert(draft, entry));
    }

    /** What came of the key before: this draft, another one, or one that is no more. */
    private static DraftOutcome again(FormDraft asked, Optional<FormDraft> there) {
        return there.filter(one -> one.form().equals(asked.form()) && one.unit().equals(asked.unit()))
                .<DraftOutcome>map(DraftOutcome.Before::new)
                .orElseGet(() -> new DraftOutcome.Refused(Refusal.of(
                                ProblemCode.IDEMPOTENCY_KEY_REUSED,
                                there.orElse(asked).form())
                        .as("draft")));
    }

    private static Refusal invalid(Violation violation) {
        return Refusal.of(ProblemCode.INVALID_FORM, List.of(violation));
    }
}
