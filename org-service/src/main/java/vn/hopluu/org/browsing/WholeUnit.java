package vn.hopluu.org.browsing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hopluu.org.unit.Span;
import vn.hopluu.org.unit.Successor;
import vn.hopluu.org.unit.Unit;
import vn.hopluu.org.unit.UnitId;

/** A unit with all its spans, oldest first. */
record WholeUnit(UnitId unit, List<Span> spans, @Nullable Successor successor) {

    static WholeUnit of(Unit unit) {
        return new WholeUnit(unit.id(), unit.spans(), unit.successor());
    }
}
