package vn.hopluu.org.browsing;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import vn.hopluu.org.unit.Placed;

/**
 * A unit in a subtree, or the whole tree, listed depth first.
 *
 * @param depth 0 for a root of what is listed
 */
record UnitInSubtree(@JsonUnwrapped UnitOnDate unit, int depth) {

    static UnitInSubtree of(Placed placed, LocalDate date) {
        return new UnitInSubtree(UnitOnDate.of(placed.unit(), date), placed.depth());
    }
}
