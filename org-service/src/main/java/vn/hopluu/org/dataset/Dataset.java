package vn.hopluu.org.dataset;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hopluu.org.unit.Span;
import vn.hopluu.org.unit.Successor;
import vn.hopluu.org.unit.Unit;
import vn.hopluu.org.unit.UnitId;

/**
 * A file of units.
 *
 * @param about what the reader must know of the data
 * @param sources where the facts are from
 */
record Dataset(List<String> about, List<String> sources, List<Entry> units) {

    List<Unit> asUnits() {
        return units.stream().map(Entry::asUnit).toList();
    }

    /** One line of the file. */
    record Entry(UnitId unit, List<Span> spans, @Nullable Successor successor) {

        Unit asUnit() {
            return new Unit(unit, spans, successor);
        }
    }
}
