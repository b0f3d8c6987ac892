package vn.hopluu.report.tasks;

import java.util.Optional;

/** What an open report waits for, by the state that it is published with. */
enum Stage {
    TO_SEND,
    RETURNED,
    CORRECTION,
    APPROVAL,
    REVIEW;

    /** Empty for a state in which nobody has anything to do, and for one that is not known here. */
    static Optional<Stage> of(String state) {
        return Optional.ofNullable(
                switch (state) {
                    case "DUE", "DRAFT" -> TO_SEND;
                    case "RETURNED" -> RETURNED;
                    case "CORRECTION_REQUESTED" -> CORRECTION;
                    case "AWAITING_APPROVAL" -> APPROVAL;
                    case "SUBMITTED" -> REVIEW;
                    default -> null;
                });
    }
}
