package vn.hopluu.report.plans;

import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.hopluu.report.access.Access;
import vn.hopluu.report.access.Caller;
import vn.hopluu.report.access.Permission;
import vn.hopluu.report.problem.ProblemCode;
import vn.hopluu.report.problem.Refusal;
import vn.hopluu.report.unit.Units;

/** What callers may see and do of plans. A plan that somebody may not see is, for them, not there, nor is its unit. */
@Component
class PlanRights {

    private final Access access;
    private final Units units;

    PlanRights(Access access, Units units) {
        this.access = access;
        this.units = units;
    }

    boolean see(PlanId id, Caller caller) {
        return allow(Permission.SEE_PLAN, id, caller);
    }

    /** Why the caller may not set or remove the plan. */
    Optional<Refusal> setting(PlanId id, Caller caller) {
        if (!see(id, caller)) {
            return Optional.of(unknown(id));
        }
        if (!allow(Permission.SET_PLAN, id, caller)) {
            return Optional.of(Permission.SET_PLAN.refusal(id.unit()));
        }
        return stands(id) ? Optional.empty() : Optional.of(unknown(id));
    }

    private boolean allow(Permission permission, PlanId id, Caller caller) {
        return access.of(caller, id.period()).allows(permission, id.unit());
    }

    private boolean stands(PlanId id) {
        return units.find(id.unit()).filter(unit -> !unit.spans().isEmpty()).isPresent();
    }

    static Refusal unknown(PlanId id) {
        return Refusal.of(ProblemCode.UNKNOWN_PLAN, id.unit(), String.valueOf(id.year()));
    }
}
