package vn.hopluu.org.browsing;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.hopluu.org.unit.Unit;
import vn.hopluu.org.unit.UnitAt;
import vn.hopluu.org.unit.UnitId;
import vn.hopluu.org.unit.UnitTree;

/** Who stands on a day in the place of those that are gone by then. */
record Heirs(UnitTree tree, LocalDate day) {

    /** Those who took over from it, wholly or in part, or from those who did; none for a unit that is still there. */
    Stream<UnitAt> of(Unit unit) {
        Map<UnitId, UnitAt> found = new LinkedHashMap<>();
        Deque<Unit> gone = new ArrayDeque<>();
        Deque<UnitId> seen = new ArrayDeque<>();
        gone.add(unit);
        while (!gone.isEmpty()) {
            Unit next = gone.remove();
            if (!seen.contains(next.id()) && hasEnded(next)) {
                seen.add(next.id());
                successors(next).flatMap(id -> tree.unit(id).stream()).forEach(heir -> {
                    tree.at(heir.id(), day).ifPresent(at -> found.put(heir.id(), at));
                    gone.add(heir);
                });
            }
        }
        return found.values().stream();
    }

    private boolean hasEnded(Unit unit) {
        return unit.ended().filter(end -> !end.isAfter(day)).isPresent();
    }

    private static Stream<UnitId> successors(Unit unit) {
        return Optional.ofNullable(unit.successor()).stream()
                .flatMap(heir -> Stream.concat(Stream.of(heir.unit()), heir.others().stream()));
    }
}
