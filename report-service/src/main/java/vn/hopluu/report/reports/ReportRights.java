package vn.hopluu.report.reports;

import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.hopluu.report.access.Access;
import vn.hopluu.report.access.Caller;
import vn.hopluu.report.access.Permission;
import vn.hopluu.report.life.ActKind;
import vn.hopluu.report.life.ApprovalRule;
import vn.hopluu.report.life.Report;
import vn.hopluu.report.life.ReportId;
import vn.hopluu.report.period.Period;
import vn.hopluu.report.period.PeriodBook;
import vn.hopluu.report.problem.ProblemCode;
import vn.hopluu.report.problem.Refusal;

/** What callers may see and do of reports. What somebody may not see is, for them, not there. */
@Component
class ReportRights {

    private final Access access;
    private final PeriodBook periods;
    private final ApprovalRule approval;

    ReportRights(Access access, PeriodBook periods, ApprovalRule approval) {
        this.access = access;
        this.periods = periods;
        this.approval = approval;
    }

    boolean allow(Caller caller, Permission permission, ReportId id) {
        return access.of(caller, id.period().period()).allows(permission, id.unit());
    }

    /** Why a caller who sees the report may not do this to it; decided before anything is told of its state. */
    Optional<Refusal> forbidden(Caller caller, ActKind act, ReportId id) {
        Permission needed = Permission.to(act);
        return allow(caller, needed, id) ? Optional.empty() : Optional.of(needed.refusal(id.unit()));
    }

    /** Why a caller who may do this elsewhere has to leave it to the approver of this unit. */
    Optional<Refusal> unapproved(Caller caller, ActKind act, Report report) {
        ReportId id = report.id();
        boolean left = !report.state().isTheUnitsWord(act)
                || allow(caller, Permission.APPROVE, id)
                || !approval.isNeededAt(id.unit());
        return left
                ? Optional.empty()
                : Optional.of(Refusal.of(ProblemCode.FORBIDDEN, id.unit(), id.toString())
                        .as(Permission.APPROVE.name()));
    }

    /** Why there is no such report: in the same words whether it does not exist or is not the caller's to see. */
    Refusal unknown(ReportId id, Caller caller) {
        return periods.find(id.period()).filter(period -> sees(caller, period)).isPresent()
                ? Refusal.of(ProblemCode.UNKNOWN_REPORT, id.unit(), id.period().toString())
                        .as("not-owed")
                : Refusal.of(ProblemCode.UNKNOWN_REPORT, id.period().toString()).as("not-opened");
    }

    private boolean sees(Caller caller, Period period) {
        return access.of(caller, period.id().period()).allows(Permission.SEE_PERIOD, period.subtree());
    }
}
