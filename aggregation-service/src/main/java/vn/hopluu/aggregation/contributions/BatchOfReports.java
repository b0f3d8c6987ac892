package vn.hopluu.aggregation.contributions;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** Gathers the reports of a batch into one change for each page and period, and leaves out what is not newer than known. */
final class BatchOfReports {

    private final Map<PageId, PageChange> pages = new LinkedHashMap<>();
    private final Map<String, PeriodChange> periods = new LinkedHashMap<>();
    private final Map<String, Long> revisions;

    /** @param known the last revision of every report that occurs in the batch and was seen before */
    BatchOfReports(Map<String, Long> known) {
        revisions = new HashMap<>(known);
    }

    void add(Contribution contribution) {
        PublishedReport report = contribution.report();
        if (report.revision() > revisions.getOrDefault(report.report(), 0L)) {
            revisions.put(report.report(), report.revision());
            pages.computeIfAbsent(PageId.of(report), PageChange::new).put(contribution);
            period(report).put(contribution);
        }
    }

    private PeriodChange period(PublishedReport report) {
        String id = PeriodDocument.id(report.form(), report.period());
        return periods.computeIfAbsent(id, first -> new PeriodChange(first, report.structureDate()));
    }

    /** What to write, each page once. */
    Collection<PageChange> pages() {
        return pages.values();
    }

    /** What to write, each period once. */
    Collection<PeriodChange> periods() {
        return periods.values();
    }

    /** What to remember once it is written. */
    Map<String, Long> revisions() {
        return revisions;
    }
}
