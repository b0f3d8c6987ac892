package vn.hopluu.report.catalog;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.hopluu.report.access.Caller;
import vn.hopluu.report.access.Permission;
import vn.hopluu.report.audit.Audited;
import vn.hopluu.report.audit.Changes;
import vn.hopluu.report.audit.Deed;
import vn.hopluu.report.audit.Trail;
import vn.hopluu.report.audit.Written;
import vn.hopluu.report.form.Flaw;
import vn.hopluu.report.form.FormReader;
import vn.hopluu.report.form.FormVersion;
import vn.hopluu.report.problem.ProblemCode;
import vn.hopluu.report.problem.Refusal;
import vn.hopluu.report.problem.Violation;

/**
 * Makes a draft the next version of its form. The version names the draft and the revision it was: one write, which a repetition
 * finds. A draft that was changed meanwhile stays, with its changes.
 */
@Component
class Publishing {

    private static final int MOST_ATTEMPTS = 20;

    /** What became of a request to publish. */
    sealed interface Done {

        record Now(FormVersion version) implements Done {}

        record Before(FormVersion version) implements Done {}

        record Refused(Refusal refusal) implements Done {}
    }

    private final DraftActs acts;
    private final Drafts drafts;
    private final Publications publications;
    private final StoredForms forms;
    private final FormRights rights;
    private final Trail trail;
    private final Clock clock;

    Publishing(
            DraftActs acts,
            Drafts drafts,
            Publications publications,
            StoredForms forms,
            FormRights rights,
            Trail trail,
            Clock clock) {
        this.acts = acts;
        this.drafts = drafts;
        this.publications = publications;
        this.forms = forms;
        this.rights = rights;
        this.trail = trail;
        this.clock = clock;
    }

    Done publish(String form, String draft, long revision, Caller caller) {
        for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
            Optional<Done> done = attempt(form, draft, revision, caller);
            if (done.isPresent()) {
                return done.get();
            }
        }
        return new Done.Refused(Refusal.of(ProblemCode.IDEMPOTENCY_CONFLICT).as("form"));
    }

    /**
     * The newest version is read first: whoever publishes this very draft after that takes the number that is tried here. Then
     * the draft, and only then what became of it: whoever finds it gone finds its version.
     *
     * @return nothing when another version took the number
     */
    private Optional<Done> attempt(String form, String draft, long revision, Caller caller) {
        Optional<FormVersion> newest = forms.newestStored(form);
        Optional<FormDraft> found = acts.find(form, draft, caller);
        Optional<Published> before = publications
                .ofDraft(FormDraft.mark(draft, revision))
                .filter(one -> one.version().form().equals(form))
                .filter(one -> one.unit() != null && rights.sees(caller, one.unit()));
        if (before.isPresent()) {
            drafts.leave(draft, revision, Instant.now(clock));
            return Optional.of(new Done.Before(before.get().version()));
        }
        if (found.filter(one -> one.revision() == revision).isEmpty()) {
            return Optional.of(new Done.Refused(DraftActs.stale(found, draft)));
        }
        return rights.forbidden(
                        caller, Permission.PUBLISH_FORM, form, found.get().unit())
                .map(refusal -> Optional.<Done>of(new Done.Refused(refusal)))
                .orElseGet(() -> publish(found.get(), newest, caller));
    }

    private Optional<Done> publish(FormDraft draft, Optional<FormVersion> newest, Caller caller) {
        FormReader.Read read = FormReader.read(draft.form(), draft.content(), newest);
        if (read.version().isEmpty()) {
            return Optional.of(new Done.Refused(Refusal.of(ProblemCode.INVALID_FORM, errors(read))));
        }
        FormVersion version = read.version().get();
        Published published = new Published(version, draft.unit(), draft.mark(), Instant.now(clock), caller.subject());
        Written entry = trail.entry(caller, deed(published));
        if (!publications.insert(published, entry)) {
            return Optional.empty();
        }
        trail.keep(entry);
        drafts.leave(draft.draft(), draft.revision(), published.at());
        forms.newestStored(draft.form());
        return Optional.of(new Done.Now(version));
    }

    private static Deed deed(Published published) {
        FormVersion version = published.version();
        return Deed.of("PUBLISH_FORM", Audited.FORM, published.id().toString(), "published", published.at())
                .at(published.unit(), null)
                .changing(new Changes()
                        .field("/version", version.version() == 1 ? null : version.version() - 1, version.version())
                        .field("/title/vi", null, version.title().vi())
                        .field("/source", null, version.source())
                        .field("/draft", null, published.draft()));
    }

    private static List<Violation> errors(FormReader.Read read) {
        return read.flaws().stream().filter(Flaw::isError).map(Flaw::violation).toList();
    }
}
