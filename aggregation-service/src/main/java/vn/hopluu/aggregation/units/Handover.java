package vn.hopluu.aggregation.units;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of a unit, seen from today.
 *
 * @param from the unit as it was
 * @param countsIn the unit of today that has its figures, by way of main successors only; null when none has
 * @param others units of today, ordered, that took parts of its place when it, or a main successor of it, was split
 */
public record Handover(CountedUnit from, @Nullable String countsIn, List<String> others) {

    public Handover {
        others = List.copyOf(others);
    }

    boolean isTo(String unit) {
        return !from.unit().equals(unit) && (unit.equals(countsIn) || others.contains(unit));
    }
}
