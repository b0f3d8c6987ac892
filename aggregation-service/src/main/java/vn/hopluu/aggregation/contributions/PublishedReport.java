package vn.hopluu.aggregation.contributions;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
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

    /** Where a report stands in its life; a draft is published only where a report that was shown goes back to it. */
    public enum State {
        DUE,
        DRAFT,
        AWAITING_APPROVAL,
        SUBMITTED,
        RETURNED,
        ACCEPTED,
        CORRECTION_REQUESTED,
        /** Not owed any more: nothing is expected, and nothing counts. */
        LIFTED,
        /** None that is known here: what counts is what the event says is in force. */
        @JsonEnumDefaultValue
        OTHER
    }

    /**
     * A line that the unit is to fill, and how its figures become one.
     *
     * @param numerator the line that a ratio is of; null for any other line
     * @param denominator the line that it is a part of
     * @param percentage false for a ratio that is not told in hundredths
     * @param formerly codes of the same line in earlier versions of the form
     */
    public record Line(
            String indicator,
            String rollUp,
            @Nullable String numerator,
            @Nullable String denominator,
            @Nullable Boolean percentage,
            List<String> formerly) {

        /** What only some lines have may be left out. */
        @SuppressWarnings("NullAway")
        public Line {
            plain(indicator);
            formerly = formerly == null ? List.of() : List.copyOf(formerly);
        }

        public boolean inHundredths() {
            return !Boolean.FALSE.equals(percentage);
        }
    }

    /** @param values by indicator; null is blank: not reported, which is never zero */
    public record Version(
            int version,
            boolean accepted,
            Instant submittedAt,
            boolean onTime,
            Map<String, @Nullable BigDecimal> values) {

        public Version {
            values.keySet().forEach(PublishedReport::plain);
            values = Collections.unmodifiableMap(new TreeMap<>(values));
        }
    }

    public boolean isOwed() {
        return state != State.LIFTED;
    }

    /** Names become names of stored fields, where dots and dollars have a meaning of their own. */
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_-]{1,80}");

    public PublishedReport {
        plain(form);
        plain(period);
        plain(unit);
        Objects.requireNonNull(structureDate);
        Objects.requireNonNull(state);
        Objects.requireNonNull(dueAt);
        lines = List.copyOf(lines);
        if (!report.equals(form + '.' + period + '.' + unit)) {
            throw new IllegalArgumentException("A report is named after its form, period and unit");
        }
    }

    private static void plain(String name) {
        if (!PLAIN.matcher(name).matches()) {
            throw new IllegalArgumentException("Not a name");
        }
    }
}
