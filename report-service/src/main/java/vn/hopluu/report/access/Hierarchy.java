package vn.hopluu.report.access;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.hopluu.report.unit.Unit;

/** What {@link Relations} says of two units on one day, told for all of them at once. */
final class Hierarchy {

    private final Map<String, BitSet> own = new HashMap<>();
    private final Map<String, BitSet> below = new HashMap<>();
    private final Map<String, String> parents = new HashMap<>();

    Hierarchy(Places places, UnitNumbers numbers) {
        places.units().all().stream()
                .map(Unit::unit)
                .forEach(unit -> places.located(unit).ifPresent(place -> add(unit, numbers.of(unit), place)));
    }

    private void add(String unit, int number, Place place) {
        if (!place.unit().equals(unit)) {
            own.computeIfAbsent(place.unit(), first -> new BitSet()).set(number);
        }
        place.ancestors()
                .forEach(ancestor ->
                        below.computeIfAbsent(ancestor, first -> new BitSet()).set(number));
        if (!place.ancestors().isEmpty()) {
            parents.put(unit, place.ancestors().getFirst());
        }
    }

    /** Adds the units of which the acting one is in the place. Most are only in their own, which nothing is kept for. */
    void addOwn(String acting, Places places, UnitNumbers numbers, BitSet to) {
        if (places.located(acting).filter(place -> place.unit().equals(acting)).isPresent()) {
            to.set(numbers.of(acting));
        }
        to.or(own.getOrDefault(acting, new BitSet()));
    }

    void addBelow(String acting, BitSet to) {
        BitSet units = below.get(acting);
        if (units != null) {
            to.or(units);
        }
    }

    /** Who is right above the unit's place; null for a root. */
    @Nullable
    String parent(String unit) {
        return parents.get(unit);
    }
}
