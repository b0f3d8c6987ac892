package vn.hopluu.aggregation.topology;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What the totals need of a message on {@code report.events.v1}: the state of one report after its newest act.
 *
 * @param state only those that change how the report counts are told apart: of any other, known here or not, the version in
 *     force says what counts
 * @param lines what this unit is expected to fill
 * @param inForce the version that counts now, if any
 */
record PublishedReport(
        long revision,
        String form,
        String period,
        LocalDate structureDate,
        String unit,
        String state,
        List<Line> lines,
        @Nullable InForce inForce,
        Instant occurredAt) {

    static final String TOPIC = "report.events.v1";
    private static final Set<String> NOT_SENT = Set.of("DUE", "DRAFT", "AWAITING_APPROVAL");

    PublishedReport {
        Plausible.revision(revision);
        Plausible.code("form", form);
        Plausible.code("period", period);
        Plausible.present("structureDate", structureDate);
        Plausible.unit(unit);
        Plausible.present("state", state);
        Plausible.present("lines", lines);
        Plausible.present("occurredAt", occurredAt);
        lines = List.copyOf(lines);
        requireOnlyOwnLines(lines, inForce);
    }

    private static void requireOnlyOwnLines(List<Line> lines, @Nullable InForce inForce) {
        List<String> indicators = lines.stream().map(Line::indicator).toList();
        Plausible.distinct("lines", indicators);
        Plausible.require(
                inForce == null || indicators.containsAll(inForce.values.keySet()),
                "values",
                "answer no line of the unit");
    }

    /** Whether the report is owed. One that is not counts nowhere, whatever was sent before. */
    boolean isOwed() {
        return !state.equals("LIFTED");
    }

    boolean isReturned() {
        return state.equals("RETURNED");
    }

    /** Whether anybody has acted on the report towards its receiver, rather than only come to owe it or worked on it. */
    boolean isActedOn() {
        return inForce != null || !NOT_SENT.contains(state);
    }

    /**
     * @param numerator of a ratio, the line whose total is divided; null for any other line
     * @param denominator of a ratio, the line by whose total it is
     * @param percentage whether a ratio is told in hundredths, as most are
     */
    record Line(
            String indicator,
            String rollUp,
            @Nullable String numerator,
            @Nullable String denominator,
            boolean percentage) {
        Line {
            Plausible.indicator(indicator);
            Plausible.name("rollUp", rollUp);
            if (numerator != null && denominator != null) {
                Plausible.name("numerator", numerator);
                Plausible.name("denominator", denominator);
            }
        }

        /** A line that is no ratio. */
        Line(String indicator, String rollUp) {
            this(indicator, rollUp, null, null, true);
        }

        /** Unlike all else in a message, what only a ratio has may be left out. */
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        static Line read(JsonNode line) {
            return new Line(
                    line.path("indicator").stringValue(""),
                    line.path("rollUp").stringValue(null),
                    line.path("numerator").stringValue(null),
                    line.path("denominator").stringValue(null),
                    line.path("percentage").booleanValue(true));
        }

        boolean isRatio() {
            return rollUp.equals("RATIO") && numerator != null && denominator != null;
        }

        /** What a report gives to the line; null where it, or either part of a ratio, is blank. */
        @Nullable
        Share share(Map<String, @Nullable BigDecimal> values) {
            return isRatio()
                    ? Share.of(values.get(numerator), values.get(denominator))
                    : Share.of(values.get(indicator), BigDecimal.ONE);
        }
    }

    record InForce(boolean accepted, boolean onTime, Map<String, @Nullable BigDecimal> values) {
        InForce {
            Plausible.present("values", values);
            values = Collections.unmodifiableMap(new TreeMap<>(values));
            values.forEach(InForce::requirePlausible);
        }

        private static void requirePlausible(String indicator, @Nullable BigDecimal figure) {
            Plausible.indicator(indicator);
            if (figure != null) {
                Plausible.figure(figure);
            }
        }
    }
}
