package vn.hopluu.report.evidence;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.hopluu.report.access.Caller;
import vn.hopluu.report.problem.ProblemCode;
import vn.hopluu.report.problem.ProblemException;
import vn.hopluu.report.problem.Refusal;
import vn.hopluu.report.screening.FileType;
import vn.hopluu.report.screening.Screening;
import vn.hopluu.report.screening.Verdict;

/**
 * Takes a file in. First its content is kept, then the report names it, in one write: whatever is interrupted leaves a content
 * that nobody names and the sweep finds, never a name without its content.
 */
@Component
class Attaching {

    private final EvidenceRules rules;
    private final EvidenceLists lists;
    private final EvidenceActs acts;
    private final Contents contents;
    private final Pieces pieces;
    private final Screening screening;

    Attaching(
            EvidenceRules rules,
            EvidenceLists lists,
            EvidenceActs acts,
            Contents contents,
            Pieces pieces,
            Screening screening) {
        this.rules = rules;
        this.lists = lists;
        this.acts = acts;
        this.contents = contents;
        this.pieces = pieces;
        this.screening = screening;
    }

    EvidenceActs.Attached attach(String report, @Nullable String line, Upload upload, Caller caller) {
        rules.checkRoom(lists.of(rules.changeable(report, caller).id()), upload);
        FileType type = fit(upload);
        Contents.Marked content = contents.touch(upload.sha256())
                .orElseThrow(() -> new ProblemException(
                        Refusal.of(ProblemCode.SERVICE_UNAVAILABLE).as("uploads")));
        write(content, upload);
        EvidenceActs.Attached attached = acts.name(report, line, upload, type, caller);
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

    private void write(Contents.Marked content, Upload upload) {
        try {
            pieces.write(content, upload.path());
        } catch (IOException ourOwnDisk) {
            throw new UncheckedIOException(ourOwnDisk);
        }
    }
}
