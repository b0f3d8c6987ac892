package vn.hopluu.aggregation.proof;

import java.util.List;
import vn.hopluu.aggregation.contributions.Contribution;
import vn.hopluu.aggregation.contributions.PublishedReport;
import vn.hopluu.aggregation.topology.ScopeTotal;

/**
 * A total and the reports of its scope, read one after the other while both may move.
 *
 * @param written read first: every event of the period's reports below this offset is in {@code reports}
 * @param reports read second
 * @param total read last
 */
record Evidence(long written, List<Contribution> reports, ScopeTotal total) {

    /**
     * Whether both stand at the same event. The total has counted its scope's events up to the one it has seen and none
     * after it; so the reports must hold all up to that one, and none after it.
     */
    boolean isOfOneMoment() {
        return written > total.seen() && reports.stream().allMatch(report -> report.offset() <= total.seen());
    }

    List<PublishedReport> publishedReports() {
        return reports.stream().map(Contribution::report).toList();
    }
}
