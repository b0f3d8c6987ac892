package vn.hopluu.org.unit;

import static java.util.Comparator.comparing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Who was ever under whom, and who ended in whom: found once, so that no question walks over all units. */
record Kinship(Map<UnitId, Set<Unit>> byParent, Map<UnitId, List<Unit>> bySuccessor) {

    static Kinship among(Collection<Unit> units) {
        Kinship kinship = new Kinship(new HashMap<>(), new HashMap<>());
        units.forEach(kinship::addParents);
        units.stream()
                .filter(unit -> unit.successor() != null)
                .sorted(comparing(unit -> unit.ended().orElseThrow()))
                .forEach(kinship::addSuccessors);
        return kinship;
    }

    Set<Unit> everUnder(UnitId parent) {
        return byParent.getOrDefault(parent, Set.of());
    }

    List<Unit> endedIn(UnitId successor) {
        return List.copyOf(bySuccessor.getOrDefault(successor, List.of()));
    }

    private void addParents(Unit unit) {
        for (Span span : unit.spans()) {
            if (span.parent() != null) {
                byParent.computeIfAbsent(span.parent(), _ -> new LinkedHashSet<>())
                        .add(unit);
            }
        }
    }

    private void addSuccessors(Unit unit) {
        if (unit.successor() != null) {
            Stream.concat(Stream.of(unit.successor().unit()), unit.successor().others().stream())
                    .forEach(id -> bySuccessor
                            .computeIfAbsent(id, _ -> new ArrayList<>())
                            .add(unit));
        }
    }
}
