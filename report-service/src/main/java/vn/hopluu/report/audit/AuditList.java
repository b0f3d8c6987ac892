package vn.hopluu.report.audit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of the trail, the newest first. */
record AuditList(List<Entry> items, @Nullable String next) {

    /** @param seen one more than fits the page, if there is a next one */
    static AuditList page(List<AuditReading.Seen> seen, int size) {
        List<Entry> items =
                seen.stream().limit(size).map(AuditReading.Seen::entry).toList();
        return new AuditList(
                items,
                seen.size() <= size
                        ? null
                        : AuditParameters.cursor(seen.get(size - 1).written()));
    }
}
