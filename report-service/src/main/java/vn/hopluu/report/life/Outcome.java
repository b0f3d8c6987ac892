package vn.hopluu.report.life;

import vn.hopluu.report.problem.Refusal;

/** What became of an act. */
public sealed interface Outcome {

    /** The report is another now. */
    record Changed(Report report) implements Outcome {

        /** Whether the change is one that the world is told of. */
        public boolean isPublished() {
            return report.lastEvent().revision() == report.revision();
        }
    }

    /** The same content had been sent already and waits for review: two submissions are one. */
    record AlreadySent(Report report) implements Outcome {}

    record Refused(Refusal refusal) implements Outcome {}
}
