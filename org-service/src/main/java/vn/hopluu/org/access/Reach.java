package vn.hopluu.org.access;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.Set;
import vn.hopluu.org.unit.Unit;
import vn.hopluu.org.unit.UnitId;

/** How far a caller's rights go on a day. */
public record Reach(Caller caller, Standing standing) {

    public boolean isEverywhere(Role role) {
        return caller.isEverywhere(role);
    }

    /** All units that are covered. */
    public Set<UnitId> units(Role role) {
        return standing.tree().units().stream()
                .map(Unit::id)
                .filter(unit -> covers(role, unit))
                .collect(toUnmodifiableSet());
    }

    public boolean covers(Role role, UnitId unit) {
        return caller.rights().stream()
                .filter(right -> right.role() == role)
                .anyMatch(right ->
                        right.unit().map(held -> covers(role, held, unit)).orElse(true));
    }

    private boolean covers(Role role, UnitId held, UnitId unit) {
        return switch (standing.between(held, unit)) {
            case OWN -> true;
            case ANCESTOR -> role.reachesBelow();
            case OTHER -> false;
        };
    }

    /** What is held everywhere is covered only by who holds the role everywhere. */
    public boolean covers(Role role, Right target) {
        return target.unit().map(unit -> covers(role, unit)).orElseGet(() -> caller.isEverywhere(role));
    }
}
