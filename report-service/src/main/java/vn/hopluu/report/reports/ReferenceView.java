package vn.hopluu.report.reports;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hopluu.report.filling.Earlier;
import vn.hopluu.report.filling.FiguresBefore;
import vn.hopluu.report.form.Indicator;
import vn.hopluu.report.life.Report;
import vn.hopluu.report.period.PeriodCode;

/**
 * What to hold beside the figures at hand: what the unit itself reported for periods of the same kind, by what is in force.
 *
 * @param previous the newest such period before; null where there is none
 * @param lastYear the same period of the year before, likewise
 * @param periods those that the ranges are made of, newest first
 */
record ReferenceView(
        String report, @Nullable String previous, @Nullable String lastYear, List<String> periods, List<Line> lines) {

    /**
     * @param previous the figure then; null is blank
     * @param own over all of {@code periods}; null where the line was never filled in
     */
    record Line(
            String indicator,
            @Nullable BigDecimal previous,
            @Nullable BigDecimal lastYear,
            @Nullable Range own) {}

    /** @param count in how many of the periods the line was filled in */
    record Range(BigDecimal minimum, BigDecimal maximum, BigDecimal median, int count) {

        static Range of(FiguresBefore figures) {
            return new Range(figures.minimum(), figures.maximum(), figures.median(), figures.count());
        }
    }

    static ReferenceView of(Report report, List<Indicator> lines, OwnHistory.Known known) {
        PeriodCode at = report.id().period().period();
        List<Earlier> before = Stored.inForce(known.before(), at);
        List<Earlier> lastYear = Stored.inForce(known.lastYear().stream().toList(), at);
        return new ReferenceView(
                report.id().toString(),
                period(before),
                period(lastYear),
                before.stream().map(one -> one.period().toString()).toList(),
                lines.stream().map(line -> line(line, before, lastYear)).toList());
    }

    private static Line line(Indicator line, List<Earlier> before, List<Earlier> lastYear) {
        return new Line(
                line.code(),
                figure(before, line),
                figure(lastYear, line),
                FiguresBefore.of(line, before).map(Range::of).orElse(null));
    }

    private static @Nullable String period(List<Earlier> newestFirst) {
        return newestFirst.isEmpty() ? null : newestFirst.getFirst().period().toString();
    }

    /** Of the newest one, under the line's older code too. */
    private static @Nullable BigDecimal figure(List<Earlier> newestFirst, Indicator line) {
        return newestFirst.stream().findFirst().flatMap(one -> one.figure(line)).orElse(null);
    }
}
