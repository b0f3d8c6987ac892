package vn.hopluu.report.reports;

import java.util.Optional;
import vn.hopluu.report.life.ReportState;

/**
 * Which reports to list.
 *
 * @param prefix of their ids: empty, a form, or {@code <form>.<period>}
 * @param after the id that the page follows
 */
record ReportQuery(
        String prefix, Optional<String> receivingUnit, Optional<ReportState> state, Optional<String> after) {}
