package vn.hopluu.report.reports;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.hopluu.report.life.Report;
import vn.hopluu.report.life.ReportRegister;
import vn.hopluu.report.period.PeriodId;
import vn.hopluu.report.publishing.Relay;

/** Creates reports in bulk and has each one's first event published. */
@Component
class Registered implements ReportRegister {

    private static final int BATCH = 500;

    private final NewReports newReports;
    private final ReportsInOrder reports;
    private final OutboxDocuments outbox;
    private final Relay relay;

    Registered(NewReports newReports, ReportsInOrder reports, OutboxDocuments outbox, Relay relay) {
        this.newReports = newReports;
        this.reports = reports;
        this.outbox = outbox;
        this.relay = relay;
    }

    @Override
    public void create(List<Report> due) {
        for (int from = 0; from < due.size(); from += BATCH) {
            createBatch(due.subList(from, Math.min(from + BATCH, due.size())));
        }
    }

    private void createBatch(List<Report> due) {
        List<NewReport> all = due.stream()
                .map(report -> NewReport.frozen(report, outbox.newest(report)))
                .toList();
        newReports
                .insert(all)
                .forEach(created ->
                        relay.publish(OutboxDocuments.publication(created.report(), List.of(created.event()))));
    }

    @Override
    public int count(PeriodId period) {
        return reports.count(period);
    }

    @Override
    public int owed(PeriodId period) {
        return reports.owed(period);
    }
}
