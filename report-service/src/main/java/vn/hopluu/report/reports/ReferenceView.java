package vn.hopluu.report.reports;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.hopluu.report.filling.Content;
import vn.hopluu.report.filling.Earlier;
import vn.hopluu.report.filling.FiguresBefore;
import vn.hopluu.report.form.Indicator;
import vn.hopluu.report.life.Report;
import vn.hopluu.report.life.Version;
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

    /** @param before newest first */
    static ReferenceView of(Report report, List<Indicator> lines, List<Report> before) {
        Optional<Report> previous = before.stream().findFirst();
        Optional<Report> lastYear = before.stream()
                .filter(one -> isAYearBefore(code(report), code(one)))
                .findFirst();
        List<Earlier> history = Stored.inForce(before, code(report));
        return new ReferenceView(
                report.id().toString(),
                previous.map(one -> code(one).toString()).orElse(null),
                lastYear.map(one -> code(one).toString()).orElse(null),
                before.stream().map(one -> code(one).toString()).toList(),
                lines.stream()
                        .map(line -> new Line(
                                line.code(),
                                figure(previous, line),
                                figure(lastYear, line),
                                FiguresBefore.of(line, history).map(Range::of).orElse(null)))
                        .toList());
    }

    private static boolean isAYearBefore(PeriodCode at, PeriodCode other) {
        return other.kind() == at.kind()
                && other.window().from().equals(at.window().from().minusYears(1))
                && other.window().to().equals(at.window().to().minusYears(1));
    }

    private static PeriodCode code(Report report) {
        return report.id().period().period();
    }

    private static @Nullable BigDecimal figure(Optional<Report> report, Indicator line) {
        return report.flatMap(Report::versionInForce)
                .map(Version::content)
                .flatMap((Content content) -> content.value(line.code()))
                .orElse(null);
    }
}
