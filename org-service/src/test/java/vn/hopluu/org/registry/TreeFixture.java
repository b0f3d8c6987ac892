package vn.hopluu.org.registry;

import java.time.LocalDate;
import java.util.List;
import vn.hopluu.org.unit.Unit;
import vn.hopluu.org.unit.UnitTree;

/** A current tree that was read from no store. */
public final class TreeFixture {

    private TreeFixture() {}

    public static CurrentTree notReadYet() {
        return new CurrentTree();
    }

    public static CurrentTree of(List<Unit> units) {
        CurrentTree current = new CurrentTree();
        current.replaceBy(Snapshot.of(states(units)));
        return current;
    }

    static List<UnitState> states(List<Unit> units) {
        UnitTree tree = UnitTree.of(units);
        return units.stream()
                .map(unit -> UnitState.first(unit, tree, LocalDate.parse("2026-11-22")))
                .toList();
    }
}
