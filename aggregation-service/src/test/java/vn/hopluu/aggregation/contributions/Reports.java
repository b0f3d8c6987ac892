package vn.hopluu.aggregation.contributions;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.hopluu.aggregation.contributions.PublishedReport.Line;
import vn.hopluu.aggregation.contributions.PublishedReport.State;
import vn.hopluu.aggregation.contributions.PublishedReport.Version;

/** Reports for tests, of communes below huyen, with one line. */
public final class Reports {

    public static final String LINE = "CONTESTS";
    private static final Instant MORNING = Instant.parse("2024-06-10T02:00:00Z");

    private Reports() {}

    public static PublishedReport due(String period, String unit) {
        return report(period, unit, 1, State.DUE, null);
    }

    public static PublishedReport submitted(String period, String unit, long revision, @Nullable String figure) {
        return report(period, unit, revision, State.SUBMITTED, version(figure, false, true));
    }

    public static PublishedReport accepted(String period, String unit, long revision, @Nullable String figure) {
        return report(period, unit, revision, State.ACCEPTED, version(figure, true, false));
    }

    public static PublishedReport returned(String period, String unit, long revision) {
        return report(period, unit, revision, State.RETURNED, null);
    }

    public static PublishedReport lifted(String period, String unit, long revision, @Nullable String figure) {
        return report(period, unit, revision, State.LIFTED, version(figure, true, true));
    }

    /** A line that is no ratio and never had another code. */
    public static Line line(String rollUp) {
        return new Line(LINE, rollUp, null, null, true, List.of());
    }

    /** That the values may be null is lost to the checker where it reads a class file. */
    @SuppressWarnings("NullAway")
    private static Version version(@Nullable String figure, boolean accepted, boolean onTime) {
        Map<String, @Nullable BigDecimal> values = new HashMap<>();
        values.put(LINE, figure == null ? null : new BigDecimal(figure));
        return new Version(1, accepted, MORNING, onTime, values);
    }

    private static PublishedReport report(
            String period, String unit, long revision, State state, @Nullable Version inForce) {
        return report(period, unit, revision, state, line("SUM"), inForce);
    }

    /** With the one line made into a total in another way. */
    public static PublishedReport submitted(String period, String unit, Line line, @Nullable String figure) {
        return report(period, unit, 2, State.SUBMITTED, line, version(figure, false, true));
    }

    private static PublishedReport report(
            String period, String unit, long revision, State state, Line line, @Nullable Version inForce) {
        return new PublishedReport(
                "TT-CCHC." + period + '.' + unit,
                revision,
                "TT-CCHC",
                period,
                LocalDate.parse("2024-06-14"),
                unit,
                "huyen",
                state,
                Instant.parse("2024-06-17T17:00:00Z"),
                List.of(line),
                inForce);
    }
}
