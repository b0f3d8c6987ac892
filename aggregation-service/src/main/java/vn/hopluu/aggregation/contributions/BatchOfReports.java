package vn.hopluu.aggregation.contributions;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** Gathers the reports of a batch into one change for each page, and leaves out what is not newer than known. */
final class BatchOfReports {

    private final Map<PageId, PageChange> changes = new LinkedHashMap<>();
    private final Map<String, Long> revisions;

    /** @param known the last revision of every report that occurs in the batch and was seen before */
    BatchOfReports(Map<String, Long> known) {
        revisions = new HashMap<>(known);
    }

    void add(Contribution contribution) {
        PublishedReport report = contribution.report();
        if (report.revision() > revisions.getOrDefault(report.report(), 0L)) {
            revisions.put(report.report(), report.revision());
            changes.computeIfAbsent(PageId.of(report), PageChange::new).put(contribution);
        }
    }

    /** What to write, each page once. */
    Collection<PageChange> changes() {
        return changes.values();
    }

    /** What to remember once it is written. */
    Map<String, Long> revisions() {
        return revisions;
    }
}
