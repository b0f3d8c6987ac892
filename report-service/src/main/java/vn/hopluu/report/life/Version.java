package vn.hopluu.report.life;

import java.time.Instant;
import java.util.List;
import vn.hopluu.report.filling.Content;
import vn.hopluu.report.filling.Finding;

/**
 * Content as it was sent; it never changes. Only its outcome is added, once.
 *
 * @param number from 1
 * @param onTime judged at the first submission of the report, and the same for every version
 * @param warnings what the checks asked about; the content holds the explanations
 */
public record Version(
        int number,
        Content content,
        Instant submittedAt,
        boolean onTime,
        List<Finding> warnings,
        VersionOutcome outcome) {

    public Version {
        warnings = List.copyOf(warnings);
    }

    Version with(VersionOutcome found) {
        return new Version(number, content, submittedAt, onTime, warnings, found);
    }
}
