package vn.hopluu.report.reports;

import java.util.List;
import vn.hopluu.report.audit.Written;
import vn.hopluu.report.life.Report;
import vn.hopluu.report.publishing.OutboxEntry;

/**
 * A report that is to come into being, and the event that tells of it.
 *
 * @param answers what whoever asked for it is answered
 * @param entries of the trail
 */
record NewReport(Report report, OutboxEntry event, Answers answers, List<Written> entries) {

    /** One that is created with its period, whose entry is the trail's for all of them. */
    static NewReport frozen(Report report, OutboxEntry event) {
        return new NewReport(report, event, Answers.none(), List.of());
    }
}
