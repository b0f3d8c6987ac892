package vn.hopluu.benchmarks.figures;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An event of {@code report.events.v1}: a commune's first submission, on time. */
record ReportSubmitted(
        String report,
        long revision,
        String form,
        int formVersion,
        String period,
        String structureDate,
        String unit,
        String unitKind,
        String receivingUnit,
        String state,
        Instant dueAt,
        List<Line> lines,
        @Nullable InForce inForce,
        Instant occurredAt) {

    static final List<String> INDICATORS = List.of(
            "DIRECTING_DOCUMENTS",
            "CONTESTS",
            "PRESS_ITEMS",
            "PORTAL_AND_RADIO_ITEMS",
            "COMMUNES_DOING_WELL_ON_RADIO",
            "TRAINING_CONFERENCES",
            "TRAINING_ATTENDEES",
            "WEB_SECTIONS",
            "PRINTED_MATERIALS",
            "OTHER_FORMS");

    record Line(String indicator, String rollUp) {}

    record InForce(
            int version,
            boolean accepted,
            Instant submittedAt,
            boolean onTime,
            Map<String, @Nullable BigDecimal> values) {}

    /** Of a report that was due on the period's last day and is late, which says the same with another state and nothing in force. */
    static ReportSubmitted notSent(String period, String structureDate, String unit, String district) {
        var now = Instant.now();
        return new ReportSubmitted(
                "TT-CCHC." + period + "." + unit,
                1,
                "TT-CCHC",
                1,
                period,
                structureDate,
                unit,
                "COMMUNE",
                district,
                "DUE",
                Instant.parse(structureDate + "T17:00:00Z"),
                INDICATORS.stream().map(indicator -> new Line(indicator, "SUM")).toList(),
                null,
                now);
    }

    static ReportSubmitted of(String period, String unit, String district, Map<String, @Nullable BigDecimal> values) {
        var now = Instant.now();
        return new ReportSubmitted(
                "TT-CCHC." + period + "." + unit,
                2,
                "TT-CCHC",
                1,
                period,
                "2024-06-14",
                unit,
                "COMMUNE",
                district,
                "SUBMITTED",
                now.plusSeconds(3600),
                INDICATORS.stream().map(indicator -> new Line(indicator, "SUM")).toList(),
                new InForce(1, false, now, true, values),
                now);
    }
}
