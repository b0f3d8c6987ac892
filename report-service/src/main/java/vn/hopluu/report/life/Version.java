package vn.hopluu.report.life;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hopluu.report.filling.Content;
import vn.hopluu.report.filling.Finding;

/**
 * Content as it was sent; it never changes. Only what became of it is added.
 *
 * @param number from 1
 * @param submittedBy who sent it; null where that was not kept yet
 * @param onTime judged at the first submission of the report that was not withdrawn, and the same for every later version
 * @param warnings what the checks asked about; the content holds the explanations
 * @param judgedBy who returned or accepted it, or took it back
 * @param preparedBy who had handed it to the approver; null where it was sent without approval
 * @param answers why it was asked for; null where it is the first, or nobody asked
 * @param revoked why its last acceptance was taken back
 */
public record Version(
        int number,
        Content content,
        Instant submittedAt,
        @Nullable String submittedBy,
        boolean onTime,
        List<Finding> warnings,
        VersionOutcome outcome,
        @Nullable String judgedBy,
        @Nullable String preparedBy,
        @Nullable Returned answers,
        @Nullable Reason revoked) {

    public Version {
        warnings = List.copyOf(warnings);
    }

    public boolean isWithdrawn() {
        return outcome == VersionOutcome.WITHDRAWN;
    }

    Version judged(VersionOutcome found, String by) {
        return becoming(found, by, revoked);
    }

    /** Waits for review again. */
    Version revoked(Reason reason) {
        return becoming(VersionOutcome.AWAITING_REVIEW, null, reason);
    }

    private Version becoming(VersionOutcome found, @Nullable String by, @Nullable Reason why) {
        return new Version(
                number, content, submittedAt, submittedBy, onTime, warnings, found, by, preparedBy, answers, why);
    }
}
