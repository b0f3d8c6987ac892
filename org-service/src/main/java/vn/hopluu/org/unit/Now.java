package vn.hopluu.org.unit;

import java.time.LocalDate;
import java.util.List;

/**
 * Where a unit counts today.
 *
 * @param on the day this was found; it holds until something else is found
 * @param unit the unit itself, or its final main successor
 * @param ancestors of that unit, nearest first
 */
public record Now(LocalDate on, UnitId unit, List<UnitId> ancestors) {

    public Now {
        ancestors = List.copyOf(ancestors);
    }

    /** Whether the other says the same, whatever the day it was found. */
    public boolean agreesWith(Now other) {
        return unit.equals(other.unit) && ancestors.equals(other.ancestors);
    }
}
