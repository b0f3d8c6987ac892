package vn.hopluu.aggregation.topology;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.hopluu.aggregation.topology.PublishedReport.InForce;

/** The totals as one would add them up by hand from the newest state of every report and unit, without any history. */
final class DirectSum {

    /** What a total says about its reports. */
    record Sum(Counts counts, SortedMap<String, LineTotal> lines) {}

    private final Map<String, PublishedUnit> units = new HashMap<>();
    private final Map<String, PublishedReport> reports = new HashMap<>();

    void take(Object message) {
        switch (message) {
            case PublishedUnit unit -> units.merge(unit.unit(), unit, (a, b) -> a.revision() >= b.revision() ? a : b);
            case PublishedReport report ->
                reports.merge(report.unit() + report.period(), report, (a, b) -> a.revision() >= b.revision() ? a : b);
            default -> throw new IllegalArgumentException(message.toString());
        }
    }

    Map<String, Sum> totals() {
        var inScope = new TreeMap<String, List<PublishedReport>>();
        reports.values().forEach(report -> {
            PublishedUnit unit = units.get(report.unit());
            if (unit != null && !report.state().equals("LIFTED")) {
                then(unit, report.structureDate()).forEach(above -> add(inScope, report, Structure.THEN, above));
                now(unit).forEach(above -> add(inScope, report, Structure.NOW, above));
            }
        });
        var totals = new TreeMap<String, Sum>();
        inScope.forEach((scope, counted) -> totals.put(scope, sum(counted)));
        return totals;
    }

    private static void add(
            Map<String, List<PublishedReport>> inScope, PublishedReport report, Structure structure, String unit) {
        String scope = report.form() + '.' + report.period() + '.' + structure + '.' + unit;
        inScope.computeIfAbsent(scope, first -> new ArrayList<>()).add(report);
    }

    private static List<String> then(PublishedUnit unit, LocalDate date) {
        var path = new ArrayList<>(List.of(unit.unit()));
        for (var segment : unit.lineage()) {
            if (!date.isBefore(segment.from()) && (segment.to() == null || date.isBefore(segment.to()))) {
                path.addAll(segment.ancestors());
            }
        }
        return path;
    }

    private static List<String> now(PublishedUnit unit) {
        if (unit.now() == null) {
            return List.of();
        }
        var path = new ArrayList<>(List.of(unit.now().unit()));
        path.addAll(unit.now().ancestors());
        return path;
    }

    static Sum sum(Collection<PublishedReport> reports) {
        var counts = new Counts(
                reports.size(),
                count(reports, report -> report.inForce() != null),
                count(
                        reports,
                        report -> report.inForce() != null && report.inForce().onTime()),
                count(
                        reports,
                        report -> report.inForce() != null && !report.inForce().onTime()),
                count(reports, report -> report.state().equals("RETURNED")),
                count(
                        reports,
                        report -> report.inForce() != null && report.inForce().accepted()));
        var lines = new TreeMap<String, LineTotal>();
        reports.stream()
                .flatMap(report -> report.lines().stream())
                .forEach(line -> lines.computeIfAbsent(line.indicator(), indicator -> line(reports, line)));
        return new Sum(counts, lines);
    }

    private static LineTotal line(Collection<PublishedReport> reports, PublishedReport.Line line) {
        int expected = count(reports, report -> report.lines().contains(line));
        return new LineTotal(expected, basis(reports, line, false), basis(reports, line, true));
    }

    private static BasisTotal basis(
            Collection<PublishedReport> reports, PublishedReport.Line line, boolean acceptedOnly) {
        List<InForce> versions = reports.stream()
                .filter(report -> report.lines().contains(line))
                .map(PublishedReport::inForce)
                .filter(Objects::nonNull)
                .filter(inForce -> inForce.accepted() || !acceptedOnly)
                .toList();
        return line.rollUp().equals("RATIO") ? ratio(versions, line) : figures(versions, line);
    }

    private static BasisTotal ratio(List<InForce> versions, PublishedReport.Line line) {
        List<InForce> both = versions.stream()
                .filter(version -> version.values().get(line.numerator()) != null
                        && version.values().get(line.denominator()) != null)
                .toList();
        BigDecimal part = sum(figures(both, line.numerator()));
        BigDecimal whole = sum(figures(both, line.denominator()));
        BigDecimal times = line.percentage() ? new BigDecimal(100) : BigDecimal.ONE;
        return both.isEmpty()
                ? BasisTotal.NONE
                : new BasisTotal(both.size(), divided(part.multiply(times), whole), plain(part), plain(whole));
    }

    private static BasisTotal figures(List<InForce> versions, PublishedReport.Line line) {
        List<BigDecimal> figures = figures(versions, line.indicator());
        BigDecimal number = BigDecimal.valueOf(figures.size());
        if (figures.isEmpty()) {
            return BasisTotal.NONE;
        }
        return switch (line.rollUp()) {
            case "SUM" -> total(figures, sum(figures));
            case "COUNT_OF_YES" -> total(figures, count(figures, figure -> figure.compareTo(BigDecimal.ZERO) > 0));
            case "MINIMUM" -> total(figures, Collections.min(figures));
            case "MAXIMUM" -> total(figures, Collections.max(figures));
            case "AVERAGE" ->
                new BasisTotal(figures.size(), divided(sum(figures), number), plain(sum(figures)), number);
            default -> new BasisTotal(figures.size(), null);
        };
    }

    private static List<BigDecimal> figures(List<InForce> versions, @Nullable String indicator) {
        return versions.stream()
                .<@Nullable BigDecimal>map(version -> version.values().get(indicator))
                .filter(Objects::nonNull)
                .toList();
    }

    private static BasisTotal total(List<BigDecimal> figures, BigDecimal total) {
        return new BasisTotal(figures.size(), plain(total));
    }

    private static BasisTotal total(List<BigDecimal> figures, int count) {
        return total(figures, BigDecimal.valueOf(count));
    }

    private static @Nullable BigDecimal divided(BigDecimal part, BigDecimal whole) {
        return whole.signum() == 0 ? null : plain(part.divide(whole, 6, RoundingMode.HALF_UP));
    }

    private static BigDecimal sum(List<BigDecimal> figures) {
        return figures.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal plain(BigDecimal total) {
        return new BigDecimal(total.stripTrailingZeros().toPlainString());
    }

    private static <T> int count(Collection<T> all, Predicate<T> condition) {
        return (int) all.stream().filter(condition).count();
    }
}
