package vn.hopluu.report.life;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.hopluu.report.form.FormVersion;
import vn.hopluu.report.form.Indicator;
import vn.hopluu.report.form.RollUp;
import vn.hopluu.report.form.ValueType;
import vn.hopluu.report.unit.UnitKind;

/** The body of every event on {@code report.events.v1}: the whole published state of one report (see the contract). */
public record ReportEvent(
        String report,
        long revision,
        String form,
        int formVersion,
        String period,
        LocalDate structureDate,
        String unit,
        UnitKind unitKind,
        @Nullable String receivingUnit,
        ReportState state,
        Instant dueAt,
        List<Line> lines,
        @Nullable Counting inForce,
        Instant occurredAt) {

    /**
     * @param numerator and {@code denominator}: of a ratio alone
     * @param percentage whether a ratio is told in hundredths; of a ratio alone
     * @param formerly codes of earlier versions that this line goes on with; left out where it always had its code
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Line(
            String indicator,
            RollUp rollUp,
            @Nullable String numerator,
            @Nullable String denominator,
            @Nullable Boolean percentage,
            List<String> formerly) {

        static Line of(Indicator line) {
            return new Line(
                    line.code(),
                    line.rollUp(),
                    line.numerator(),
                    line.denominator(),
                    line.rollUp() == RollUp.RATIO ? line.type() == ValueType.PERCENTAGE : null,
                    line.formerly());
        }
    }

    /** @param values every line of the event; null is blank */
    public record Counting(
            int version,
            boolean accepted,
            Instant submittedAt,
            boolean onTime,
            Map<String, @Nullable BigDecimal> values) {}

    /** The newest event of the report. */
    public static ReportEvent newest(Report report, FormVersion form) {
        Obligation owed = report.obligation();
        List<Indicator> lines = form.linesFor(owed.unitKind());
        return new ReportEvent(
                report.id().toString(),
                report.lastEvent().revision(),
                form.form(),
                form.version(),
                report.id().period().period().toString(),
                owed.structureDate(),
                report.id().unit(),
                owed.unitKind(),
                owed.receivingUnit(),
                report.lastEvent().type().state(),
                owed.dueAt(),
                lines.stream().map(Line::of).toList(),
                counting(report, lines),
                report.lastEvent().at());
    }

    private static @Nullable Counting counting(Report report, List<Indicator> lines) {
        InForce inForce = report.inForce();
        if (inForce == null) {
            return null;
        }
        Version version = report.version(inForce.version());
        return new Counting(
                version.number(), inForce.accepted(), version.submittedAt(), version.onTime(), values(version, lines));
    }

    private static Map<String, @Nullable BigDecimal> values(Version version, List<Indicator> lines) {
        Map<String, @Nullable BigDecimal> values = new LinkedHashMap<>();
        lines.forEach(line -> values.put(line.code(), version.content().values().get(line.code())));
        return values;
    }
}
