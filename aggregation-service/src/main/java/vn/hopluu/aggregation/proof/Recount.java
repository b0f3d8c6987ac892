package vn.hopluu.aggregation.proof;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import vn.hopluu.aggregation.contributions.PublishedReport;
import vn.hopluu.aggregation.contributions.PublishedReport.Line;
import vn.hopluu.aggregation.contributions.PublishedReport.State;
import vn.hopluu.aggregation.contributions.PublishedReport.Version;
import vn.hopluu.aggregation.topology.Counts;

/** Counts reports from nothing, by plain arithmetic that shares no code with the totals they are to prove. */
final class Recount {

    private final List<PublishedReport> reports;

    Recount(List<PublishedReport> reports) {
        this.reports = reports.stream().filter(PublishedReport::isOwed).toList();
    }

    Figures on(Basis basis) {
        SortedMap<String, Figures.Line> lines = new TreeMap<>();
        reports.stream()
                .flatMap(report -> report.lines().stream())
                .forEach(line -> lines.computeIfAbsent(line.indicator(), indicator -> line(line, basis)));
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
        List<PublishedReport> expected =
                reports.stream().filter(report -> fills(report, line)).toList();
        List<Version> versions = expected.stream()
                .flatMap(report -> Stream.ofNullable(basis.of(report)))
                .toList();
        return new RecountedLine(line, expected.size(), versions).figures();
    }

    private static boolean fills(PublishedReport report, Line line) {
        return report.lines().stream().anyMatch(own -> own.indicator().equals(line.indicator()));
    }
}
