package vn.hopluu.aggregation.topology;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

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
                .forEach(line -> lines.computeIfAbsent(line.indicator(), indicator -> line(reports, indicator)));
        return new Sum(counts, lines);
    }

    private static LineTotal line(Collection<PublishedReport> reports, String indicator) {
        int expected = count(
                reports,
                report -> report.lines().stream()
                        .anyMatch(line -> line.indicator().equals(indicator)));
        return new LineTotal(expected, basis(reports, indicator, false), basis(reports, indicator, true));
    }

    private static BasisTotal basis(Collection<PublishedReport> reports, String indicator, boolean acceptedOnly) {
        List<BigDecimal> figures = reports.stream()
                .map(PublishedReport::inForce)
                .filter(Objects::nonNull)
                .filter(inForce -> inForce.accepted() || !acceptedOnly)
                .<@Nullable BigDecimal>map(inForce -> inForce.values().get(indicator))
                .filter(Objects::nonNull)
                .toList();
        BigDecimal total = figures.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        return new BasisTotal(figures.size(), figures.isEmpty() ? null : new BigDecimal(plain(total)));
    }

    private static String plain(BigDecimal total) {
        return total.stripTrailingZeros().toPlainString();
    }

    private static int count(Collection<PublishedReport> reports, Predicate<PublishedReport> condition) {
        return (int) reports.stream().filter(condition).count();
    }
}
