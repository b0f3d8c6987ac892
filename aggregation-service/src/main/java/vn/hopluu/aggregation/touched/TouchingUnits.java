package vn.hopluu.aggregation.touched;

import java.util.List;
import java.util.Objects;
import java.util.Set;

/** @param units the units that something is about to happen to; one that is not known, or not yet, owes nothing, which only who has a right everywhere is told */
record TouchingUnits(List<String> units) {

    static final int MOST = 5_000;

    TouchingUnits {
        units = List.copyOf(Objects.requireNonNullElse(units, List.<String>of()));
    }

    boolean isInBounds() {
        return !units.isEmpty() && units.size() <= MOST;
    }

    /** A unit that is named twice is touched once. */
    Set<String> each() {
        return Set.copyOf(units);
    }
}
