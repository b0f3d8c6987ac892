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

/** Makes, keeps and discards drafts of forms. */
@Component
class DraftActs {

    /** More than anybody works on; keeps the list short. */
    private static final int MOST_DRAFTS = 100;

    private final Drafts drafts;
    private final StoredForms forms;
    private final FormRights rights;
    private final WrittenForms written;
    private final Units units;
    private final Clock clock;

    DraftActs(Drafts drafts, StoredForms forms, FormRights rights, WrittenForms written, Units units, Clock clock) {
        this.drafts = drafts;
        this.forms = forms;
        this.rights = rights;
        this.written = written;
        this.units = units;
        this.clock = clock;
    }

    List<DraftItem> all(Caller caller) {
        return drafts.all().stream()
                .filter(draft -> rights.sees(caller, draft.unit()))
                .toList();
    }

    /** Nothing where there is none of this form, or the caller may not see it. */
    Optional<FormDraft> find(String form, String draft, Caller caller) {
        return drafts.find(draft)
                .filter(found -> found.form().equals(form))
                .filter(found -> rights.sees(caller, found.unit()));
    }

    /** @param draft what the new draft will be called */
    DraftOutcome create(String form, String draft, @Nullable String unit, Caller caller) {
        if (unit == null) {
            return new DraftOutcome.Refused(invalid(Violation.at("/unit", "required")));
        }
        return rights.forbidden(caller, Permission.DRAFT_FORM, form, unit)
                .or(() -> misfit(form, unit))
                .<DraftOutcome>map(DraftOutcome.Refused::new)
                .orElseGet(() -> create(started(form, draft, unit, caller)));
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

    private DraftOutcome create(FormDraft draft) {
        Optional<FormDraft> before = drafts.find(draft.draft());
        if (before.isEmpty() && drafts.count(draft.unit()) >= MOST_DRAFTS) {
            return new DraftOutcome.Refused(Refusal.of(ProblemCode.TRANSITION_REFUSED, String.valueOf(MOST_DRAFTS))
                    .as("too-many-drafts"));
        }
        return before.isEmpty() && drafts.insert(draft)
                ? new DraftOutcome.Now(draft)
                : again(draft, drafts.find(draft.draft()).orElse(draft));
    }

    private static DraftOutcome again(FormDraft asked, FormDraft there) {
        boolean same = there.form().equals(asked.form()) && there.unit().equals(asked.unit());
        return same
                ? new DraftOutcome.Before(there)
                : new DraftOutcome.Refused(Refusal.of(ProblemCode.IDEMPOTENCY_KEY_REUSED, there.form())
                        .as("draft"));
    }

    DraftOutcome save(String form, String draft, long revision, FormContent sent, Caller caller) {
        Optional<FormDraft> found = find(form, draft, caller);
        Optional<Refusal> refusal = refused(found, draft, revision);
        List<Violation> faults = written.faults(sent);
        if (refusal.isPresent() || !faults.isEmpty()) {
            return new DraftOutcome.Refused(refusal.orElseGet(() -> Refusal.of(ProblemCode.INVALID_FORM, faults)));
        }
        FormDraft before = found.orElseThrow();
        FormDraft after = before.saved(written.normal(sent), Instant.now(clock), caller.subject());
        return drafts.replace(before, after)
                ? new DraftOutcome.Now(after)
                : new DraftOutcome.Refused(stale(find(form, draft, caller), draft));
    }

    Optional<Refusal> discard(String form, String draft, long revision, Caller caller) {
        return refused(find(form, draft, caller), draft, revision)
                .or(() -> drafts.delete(draft, revision)
                        ? Optional.empty()
                        : Optional.of(stale(find(form, draft, caller), draft)));
    }

    private static Optional<Refusal> refused(Optional<FormDraft> found, String draft, long revision) {
        return found.filter(one -> one.revision() == revision).isPresent()
                ? Optional.empty()
                : Optional.of(stale(found, draft));
    }

    /** Whether it is another by now, or no more. */
    static Refusal stale(Optional<FormDraft> found, String draft) {
        return found.map(one -> Refusal.of(ProblemCode.STALE_VERSION, one.form(), String.valueOf(one.revision()))
                        .as("form"))
                .orElseGet(() -> FormRights.unknown(draft));
    }

    private static Refusal invalid(Violation violation) {
        return Refusal.of(ProblemCode.INVALID_FORM, List.of(violation));
    }
}
