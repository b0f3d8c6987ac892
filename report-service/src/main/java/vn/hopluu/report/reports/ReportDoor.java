package vn.hopluu.report.reports;

import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.hopluu.report.access.Caller;
import vn.hopluu.report.access.Permission;
import vn.hopluu.report.life.Report;
import vn.hopluu.report.life.ReportId;
import vn.hopluu.report.period.Period;
import vn.hopluu.report.period.PeriodBook;
import vn.hopluu.report.period.PeriodState;
import vn.hopluu.report.problem.ProblemCode;
import vn.hopluu.report.problem.ProblemException;
import vn.hopluu.report.problem.Refusal;

/** A report as what hangs on it meets it: found for a caller who may see it, with the rules on who may do what, and when. */
@Component
public class ReportDoor {

    /** Where each report is one document; what hangs on a report is a field of it. */
    public static final String COLLECTION = Reports.COLLECTION;

    private final ReportActs acts;
    private final ReportRights rights;
    private final PeriodBook periods;

    ReportDoor(ReportActs acts, ReportRights rights, PeriodBook periods) {
        this.acts = acts;
        this.rights = rights;
        this.periods = periods;
    }

    /** @throws ProblemException the same for what is not there and for what is not the caller's to see */
    public Report see(String report, Caller caller) {
        ReportId id = ReportIds.read(report);
        return acts.find(id, caller)
                .map(Stored::report)
                .orElseThrow(() -> new ProblemException(rights.unknown(id, caller)));
    }

    public boolean allows(Caller caller, Permission permission, ReportId id) {
        return rights.allow(caller, permission, id);
    }

    /** Why this caller may not do this, or nobody may any more because the period is closed. */
    public Optional<Refusal> refusal(Caller caller, Permission permission, ReportId id) {
        return allows(caller, permission, id) ? closed(id) : Optional.of(permission.refusal(id.unit()));
    }

    private Optional<Refusal> closed(ReportId id) {
        return periods.find(id.period())
                .map(Period::state)
                .filter(PeriodState.CLOSED::equals)
                .map(closed -> Refusal.of(ProblemCode.PERIOD_CLOSED, id.period().toString()));
    }
}
