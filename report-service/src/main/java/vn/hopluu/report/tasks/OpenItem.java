package vn.hopluu.report.tasks;

import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * A report that waits for somebody.
 *
 * @param number of the unit, among all units
 * @param counts whether a version of it is in force
 * @param since when it came into its stage
 */
record OpenItem(
        String report,
        String unit,
        int number,
        @Nullable String receivingUnit,
        Stage stage,
        Instant dueAt,
        boolean counts,
        long revision,
        Instant since) {

    static final Comparator<OpenItem> BY_DUE_DATE =
            Comparator.comparing(OpenItem::dueAt).thenComparing(OpenItem::report);

    boolean isOverdue(Instant now) {
        return !now.isBefore(dueAt);
    }

    /** Whether nothing is there that counts, though something is to be sent; from the day it is due on, it is late. */
    boolean isNotSent() {
        return !counts
                && switch (stage) {
                    case TO_SEND, RETURNED, APPROVAL -> true;
                    case CORRECTION, REVIEW -> false;
                };
    }
}
