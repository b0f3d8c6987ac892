package vn.hopluu.aggregation.contributions;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What {@code report.events.v1} says of one report, as far as it is kept here.
 *
 * @param receivingUnit the unit above on the structure date; null for a root
 * @param inForce the one version that counts now, or null
 */
public record PublishedReport(
        String report,
        long revision,
        String form,
        String period,
        LocalDate structureDate,
        String unit,
        @Nullable String receivingUnit,
        State state,
        Instant dueAt,
        List<Line> lines,
        @Nullable Version inForce) {

    /** Where a report stands in its life; drafts are not published. */
    public enum State {
        DUE,
        SUBMITTED,
        RETURNED,
        ACCEPTED,
        CORRECTION_REQUESTED
    }

    /** A line that the unit is to fill, and how its figures become one. */
    public record Line(String indicator, String rollUp) {}

    /** @param values by indicator; null is blank: not reported, which is never zero */
    public record Version(
            int version,
            boolean accepted,
            Instant submittedAt,
            boolean onTime,
            Map<String, @Nullable BigDecimal> values) {

        public Version {
            values = Collections.unmodifiableMap(new TreeMap<>(values));
        }
    }

    public PublishedReport {
        Objects.requireNonNull(report);
        Objects.requireNonNull(form);
        Objects.requireNonNull(period);
        Objects.requireNonNull(structureDate);
        Objects.requireNonNull(unit);
        Objects.requireNonNull(state);
        Objects.requireNonNull(dueAt);
        lines = List.copyOf(lines);
    }
}
