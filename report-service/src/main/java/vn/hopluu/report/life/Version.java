package vn.hopluu.report.life;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hopluu.report.filling.Content;
import vn.hopluu.report.filling.Finding;

/**
 * Content as it was sent; it never changes. Only its outcome is added, once.
 *
 * @param number from 1
 * @param submittedBy who sent it; null where that was not kept yet
 * @param onTime judged at the first submission of the report, and the same for every version
 * @param warnings what the checks asked about; the content holds the explanations
 * @param judgedBy who returned or accepted it
 */
public record Version(
        int number,
        Content content,
        Instant submittedAt,
        @Nullable String submittedBy,
        boolean onTime,
        List<Finding> warnings,
        VersionOutcome outcome,
        @Nullable String judgedBy) {

    public Version {
        warnings = List.copyOf(warnings);
    }

    Version judged(VersionOutcome found, String by) {
        return new Version(number, content, submittedAt, submittedBy, onTime, warnings, found, by);
    }
}
