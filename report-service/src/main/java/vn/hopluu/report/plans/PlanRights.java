package vn.hopluu.report.plans;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.hopluu.report.access.Access;
import vn.hopluu.report.access.Caller;
import vn.hopluu.report.access.Permission;
import vn.hopluu.report.access.Reach;
import vn.hopluu.report.problem.ProblemCode;
import vn.hopluu.report.problem.ProblemException;
import vn.hopluu.report.problem.Refusal;
import vn.hopluu.report.unit.Unit;
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

    /** Of these units, each plan of the year that the caller would see if it were there; in the order given. */
    Stream<PlanId> seen(Collection<String> of, int year, Caller caller) {
        Reach reach = access.of(caller, PlanId.period(year));
        return of.stream()
                .filter(unit -> reach.allows(Permission.SEE_PLAN, unit))
                .map(unit -> new PlanId(unit, year));
    }

    /** Every unit of which the caller may see a plan, of one year or another, in the order of their ids. */
    List<String> circle(Caller caller) {
        if (!units.loaded()) {
            throw new ProblemException(notKnownYet());
        }
        return caller.isEverywhere()
                ? units.all().stream().map(Unit::unit).sorted().toList()
                : access.circle(caller);
    }

    /** Why the caller may not set or remove the plan. */
    Optional<Refusal> setting(PlanId id, Caller caller) {
        if (!see(id, caller)) {
            return Optional.of(unknown(id));
        }
        if (!allow(Permission.SET_PLAN, id, caller)) {
            return Optional.of(Permission.SET_PLAN.refusal(id.unit()));
        }
        return stands(id) ? Optional.empty() : Optional.of(absent(id));
    }

    private boolean allow(Permission permission, PlanId id, Caller caller) {
        return access.of(caller, id.period()).allows(permission, id.unit());
    }

    private boolean stands(PlanId id) {
        return units.find(id.unit()).filter(unit -> !unit.spans().isEmpty()).isPresent();
    }

    /** Before all units are known, nobody can say which there are. */
    private Refusal absent(PlanId id) {
        return units.loaded() ? unknown(id) : notKnownYet();
    }

    private static Refusal notKnownYet() {
        return Refusal.of(ProblemCode.SERVICE_UNAVAILABLE).as("units");
    }

    static Refusal unknown(PlanId id) {
        return Refusal.of(ProblemCode.UNKNOWN_PLAN, id.unit(), String.valueOf(id.year()));
    }
}
