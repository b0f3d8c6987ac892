package vn.hopluu.aggregation.proof;

import java.util.List;
import vn.hopluu.aggregation.board.Entry;
import vn.hopluu.aggregation.contributions.Contribution;
import vn.hopluu.aggregation.contributions.PublishedReport;

/**
 * A total and the reports of its scope, read one after the other while both may move.
 *
 * @param shown read first: where in the totals topic the total stands that anyone who watches was shown
 * @param written read second: every event of the period's reports below this offset is in {@code reports}
 * @param reports read third
 * @param stored read last
 */
record Evidence(long shown, long written, List<Contribution> reports, Entry stored) {

    /** Where nothing is shown that the store may lack. */
    static final long NOTHING_SHOWN = -1;

    /**
     * Whether all stand at the same event. The total has counted its scope's events up to the one it has seen and none
     * after it; so the reports must hold all up to that one, and none after it. And it must be the one that was shown, or
     * a newer one: else the proof would be of a total that nobody looks at any more.
     */
    boolean isOfOneMoment() {
        long seen = stored.total().seen();
        return stored.offset() >= shown
                && written > seen
                && reports.stream().allMatch(report -> report.offset() <= seen);
    }

    List<PublishedReport> publishedReports() {
        return reports.stream().map(Contribution::report).toList();
    }
}
