package vn.hopluu.report.catalog;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.hopluu.report.access.Caller;
import vn.hopluu.report.form.FormContent;
import vn.hopluu.report.problem.ProblemCode;
import vn.hopluu.report.problem.Refusal;
import vn.hopluu.report.problem.Violation;

/** Shows, keeps and discards drafts of forms. */
@Component
class DraftActs {

    private final Drafts drafts;
    private final FormRights rights;
    private final WrittenForms written;
    private final DraftDeeds deeds;
    private final Clock clock;

    DraftActs(Drafts drafts, FormRights rights, WrittenForms written, DraftDeeds deeds, Clock clock) {
        this.drafts = drafts;
        this.rights = rights;
        this.written = written;
        this.deeds = deeds;
        this.clock = clock;
    }

    List<DraftItem> all(Caller caller) {
        return rights.writesForms(caller) ? seen(caller) : List.of();
    }

    private List<DraftItem> seen(Caller caller) {
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

    DraftOutcome save(String form, String draft, long revision, FormContent sent, Caller caller) {
        Optional<FormDraft> found = find(form, draft, caller);
        Optional<Refusal> refusal = refused(found, draft, revision);
        List<Violation> faults = written.faults(sent);
        if (refusal.isPresent() || !faults.isEmpty()) {
            return new DraftOutcome.Refused(refusal.orElseGet(() -> Refusal.of(ProblemCode.INVALID_FORM, faults)));
        }
        FormDraft before = found.orElseThrow();
        FormDraft after = before.saved(written.normal(sent), Instant.now(clock), caller.subject());
        return deeds.told(caller, deeds.saved(before, after), entry -> drafts.replace(before, after, entry))
                ? new DraftOutcome.Now(after)
                : new DraftOutcome.Refused(stale(find(form, draft, caller), draft));
    }

    Optional<Refusal> discard(String form, String draft, long revision, Caller caller) {
        Optional<FormDraft> found = find(form, draft, caller);
        return refused(found, draft, revision)
                .or(() -> discard(found.orElseThrow(), caller)
                        ? Optional.empty()
                        : Optional.of(stale(find(form, draft, caller), draft)));
    }

    private boolean discard(FormDraft draft, Caller caller) {
        Instant now = Instant.now(clock);
        return deeds.told(caller, deeds.discarded(draft, now), entry -> drafts.discard(draft, now, entry));
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
}
