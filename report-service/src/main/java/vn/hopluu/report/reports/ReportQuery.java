package vn.hopluu.report.reports;

import java.util.Optional;
import vn.hopluu.report.life.ReportState;

/**
 * Which reports to list.
 *
 * @param prefix of their ids: empty, a form, or {@code <form>.<period>}
 * @param after the id that the page follows
 */
record ReportQuery(String prefix, Optional<String> receivingUnit, Optional<ReportState> state, Optional<String> after) {

    /** Whether reports of the period can be on the page: '/' follows '.', which stands between a period and a unit. */
    boolean reaches(String period) {
        boolean asked = prefix.isEmpty() || (period + ".").startsWith(prefix + ".");
        return asked && continuesWith(period + "/");
    }

    boolean continuesWith(String id) {
        return after.map(last -> id.compareTo(last) > 0).orElse(true);
    }
}
