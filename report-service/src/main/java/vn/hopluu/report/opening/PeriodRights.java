package vn.hopluu.report.opening;

import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.hopluu.report.access.Access;
import vn.hopluu.report.access.Caller;
import vn.hopluu.report.access.Permission;
import vn.hopluu.report.filling.Texts;
import vn.hopluu.report.period.Period;
import vn.hopluu.report.period.PeriodCode;
import vn.hopluu.report.period.PeriodId;
import vn.hopluu.report.problem.ProblemCode;
import vn.hopluu.report.problem.Refusal;

/** What callers may see and do of periods. What somebody may not see is, for them, not opened. */
@Component
class PeriodRights {

    private final Access access;
    private final Periods periods;

    PeriodRights(Access access, Periods periods) {
        this.access = access;
        this.periods = periods;
    }

    Optional<Period> find(PeriodId id, Caller caller) {
        return periods.find(id).filter(period -> sees(caller, period));
    }

    Stream<Period> all(Caller caller) {
        return periods.all().stream().filter(period -> sees(caller, period));
    }

    private boolean sees(Caller caller, Period period) {
        return access.of(caller, period.id().period()).allows(Permission.SEE_PERIOD, period.subtree());
    }

    static Refusal unknown(PeriodId id) {
        return Refusal.of(ProblemCode.UNKNOWN_PERIOD, id.toString()).as("not-opened");
    }

    /** Why the caller may not open a period for this subtree. A missing one is left to the check of the body. */
    Optional<Refusal> opening(PeriodCode period, @Nullable String subtree, Caller caller) {
        return subtree == null || access.of(caller, period).allows(Permission.OPEN_PERIOD, subtree)
                ? Optional.empty()
                : Optional.of(Permission.OPEN_PERIOD.refusal(Texts.shown(subtree)));
    }

    /** Why a caller who sees the period may not do this to it. */
    Optional<Refusal> refusal(Permission permission, Period period, Caller caller) {
        return access.of(caller, period.id().period()).allows(permission, period.subtree())
                ? Optional.empty()
                : Optional.of(permission.refusal(period.subtree()));
    }
}
