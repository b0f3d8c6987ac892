package vn.hopluu.report.evidence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.hopluu.report.access.Caller;
import vn.hopluu.report.life.Report;
import vn.hopluu.report.problem.ProblemCode;
import vn.hopluu.report.problem.ProblemException;
import vn.hopluu.report.problem.Refusal;
import vn.hopluu.report.screening.FileType;
import vn.hopluu.report.screening.Screening;
import vn.hopluu.report.screening.Verdict;

/**
 * Adds a file to a report, and takes it away. First its content is kept, then the report names it, in one write: whatever is
 * interrupted leaves a content that nobody names and the sweep finds, never a name without its content.
 */
@Component
class Attaching {

    private static final int MOST_ATTEMPTS = 50;

    private final EvidenceRules rules;
    private final EvidenceLists lists;
    private final Contents contents;
    private final Pieces pieces;
    private final Screening screening;
    private final Clock clock;

    Attaching(
            EvidenceRules rules,
            EvidenceLists lists,
            Contents contents,
            Pieces pieces,
            Screening screening,
            Clock clock) {
        this.rules = rules;
        this.lists = lists;
        this.contents = contents;
        this.pieces = pieces;
        this.screening = screening;
        this.clock = clock;
    }

    /** @param isNew false where the same content proves the same line already */
    record Attached(Report report, Evidence evidence, boolean isNew) {}

    Attached attach(String report, @Nullable String line, Upload upload, Caller caller) {
        rules.check(lists.of(rules.changeable(report, caller).id()), upload);
        FileType type = fit(upload);
        Contents.Marked content =
                contents.touch(upload.sha256()).orElseThrow(() -> new ProblemException(beingTakenAway()));
        write(upload);
        Attached attached = name(report, line, upload, type, caller);
        contents.keep(content);
        return attached;
    }

    private FileType fit(Upload upload) {
        try {
            return switch (screening.of(upload.path())) {
                case Verdict.Fit fit -> fit.type();
                case Verdict.Unfit unfit ->
                    throw new ProblemException(
                            Refusal.of(ProblemCode.UNFIT_FILE).as(unfit.reason().name()));
                case Verdict.Infected infected ->
                    throw new ProblemException(Refusal.of(ProblemCode.UNFIT_FILE, infected.signature())
                            .as("INFECTED"));
                case Verdict.Unknown unknown ->
                    throw new ProblemException(
                            Refusal.of(ProblemCode.SERVICE_UNAVAILABLE).as("scanner"));
            };
        } catch (IOException ourOwnDisk) {
            throw new UncheckedIOException(ourOwnDisk);
        }
    }

    private static Refusal beingTakenAway() {
        return Refusal.of(ProblemCode.SERVICE_UNAVAILABLE).as("uploads");
    }

    private void write(Upload upload) {
        try {
            pieces.write(upload.sha256(), upload.path());
        } catch (IOException ourOwnDisk) {
            throw new UncheckedIOException(ourOwnDisk);
        }
    }

    /** As the report is by now: much may have happened while the file was on its way. */
    private Attached name(String id, @Nullable String line, Upload upload, FileType type, Caller caller) {
        for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
            Report report = rules.changeable(id, caller);
            EvidenceList before = lists.of(report.id());
            var known = before.inDraft(Evidence.id(upload.sha256(), line));
            if (known.isPresent()) {
                return new Attached(report, known.get(), false);
            }
            rules.check(before, upload);
            Evidence added = evidence(report, line, upload, type, caller);
            if (lists.replace(report, before, before.with(added))) {
                return new Attached(report, added, true);
            }
        }
        throw ProblemException.of(ProblemCode.IDEMPOTENCY_CONFLICT);
    }

    private Evidence evidence(Report report, @Nullable String line, Upload upload, FileType type, Caller caller) {
        return new Evidence(
                upload.sha256(),
                line,
                FileNames.clean(upload.name(), type),
                type,
                upload.size(),
                Instant.now(clock),
                caller.subject(),
                report.versions().size() + 1,
                null);
    }

    void detach(String id, String file, Caller caller) {
        for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
            Report report = rules.changeable(id, caller);
            EvidenceList before = lists.of(report.id());
            Evidence gone = before.inDraft(file).orElseThrow(() -> rules.unknown(report, file));
            // Before, not after: what is unsure is looked after, whatever happens next.
            contents.touch(gone.sha256());
            if (lists.replace(
                    report, before, before.without(gone, report.versions().size()))) {
                return;
            }
        }
        throw ProblemException.of(ProblemCode.IDEMPOTENCY_CONFLICT);
    }
}
