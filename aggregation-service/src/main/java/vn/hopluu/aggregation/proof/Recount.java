package vn.hopluu.aggregation.proof;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.hopluu.aggregation.contributions.PublishedReport;
import vn.hopluu.aggregation.contributions.PublishedReport.Line;
import vn.hopluu.aggregation.contributions.PublishedReport.State;
import vn.hopluu.aggregation.contributions.PublishedReport.Version;
import vn.hopluu.aggregation.topology.Counts;

/** Counts reports from nothing, by plain sums that share no code with the totals they are to prove. */
final class Recount {

    private final List<PublishedReport> reports;

    Recount(List<PublishedReport> reports) {
        this.reports = reports.stream().filter(PublishedReport::isOwed).toList();
    }

    Figures on(Basis basis) {
        SortedMap<String, Figures.Line> lines = new TreeMap<>();
        reports.stream()
                .flatMap(report -> report.lines().stream())
                .distinct()
                .forEach(line -> lines.put(line.indicator(), line(line, basis)));
        return new Figures(counts(), lines);
    }

    private Counts counts() {
        return new Counts(
                reports.size(),
                number(report -> report.inForce() != null),
                numberInForce(Version::onTime),
                numberInForce(version -> !version.onTime()),
                number(report -> report.state() == State.RETURNED),
                numberInForce(Version::accepted));
    }

    private int numberInForce(Predicate<Version> condition) {
        return number(report -> report.inForce() != null && condition.test(report.inForce()));
    }

    private int number(Predicate<PublishedReport> condition) {
        return (int) reports.stream().filter(condition).count();
    }

    private Figures.Line line(Line line, Basis basis) {
        int expected = number(report -> report.lines().contains(line));
        List<BigDecimal> values = reports.stream()
                .filter(report -> report.lines().contains(line))
                .map(basis::of)
                .map(version -> value(version, line))
                .filter(Objects::nonNull)
                .toList();
        return new Figures.Line(expected, values.size(), total(line, values));
    }

    private static @Nullable BigDecimal value(@Nullable Version version, Line line) {
        return version == null ? null : version.values().get(line.indicator());
    }

    private static @Nullable BigDecimal total(Line line, List<BigDecimal> values) {
        boolean totalled = line.rollUp().equals("SUM") && !values.isEmpty();
        return totalled ? values.stream().reduce(BigDecimal.ZERO, BigDecimal::add) : null;
    }
}
