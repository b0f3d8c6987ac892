package vn.hopluu.org.dataset;

import java.util.List;
import vn.hopluu.org.restructuring.Act;
import vn.hopluu.org.restructuring.LedgerEntry;
import vn.hopluu.org.unit.Unit;

/**
 * A file of units and of what became of them.
 *
 * @param about what the reader must know of the data
 * @param sources where the facts are from
 * @param units as they stood at first
 * @param acts since
 */
record Dataset(List<String> about, List<String> sources, List<Unit> units, List<Act> acts) {

    LedgerEntry whole() {
        return LedgerEntry.takeover(units, acts);
    }

    LedgerEntry beforeAnyAct() {
        return LedgerEntry.takeover(units, List.of());
    }
}
