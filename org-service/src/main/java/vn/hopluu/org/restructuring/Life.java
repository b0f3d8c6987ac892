package vn.hopluu.org.restructuring;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import vn.hopluu.org.unit.Span;
import vn.hopluu.org.unit.Successor;
import vn.hopluu.org.unit.Unit;
import vn.hopluu.org.unit.UnitId;

/** A unit's life while acts are replayed: each may change only what comes last. */
final class Life {

    private final UnitId id;
    private final List<Span> spans;
    private @Nullable Successor successor;

    private Life(UnitId id, List<Span> spans, @Nullable Successor successor) {
        this.id = id;
        this.spans = new ArrayList<>(spans);
        this.successor = successor;
    }

    static Life of(Unit unit) {
        return new Life(unit.id(), unit.spans(), unit.successor());
    }

    static Life founded(UnitId id, Span as) {
        return new Life(id, List.of(as), null);
    }

    boolean isValid(LocalDate date) {
        return spans.stream().anyMatch(span -> span.covers(date));
    }

    /** What holds from that day on; the unit is valid then. */
    Span newest() {
        return spans.getLast();
    }

    boolean changesOn(LocalDate date) {
        return newest().from().equals(date);
    }

    /** Whether it is known already that something else will hold, or nothing any more. */
    boolean changesAfter(LocalDate date) {
        return newest().from().isAfter(date) || newest().to() != null;
    }

    /** From that day on something else holds. */
    void change(LocalDate date, UnaryOperator<Span> change) {
        Span last = spans.removeLast();
        if (!last.from().equals(date)) {
            spans.add(last.during(last.from(), date));
        }
        spans.add(change.apply(last.during(date, null)));
    }

    void end(LocalDate date, @Nullable Successor heir) {
        Span last = spans.removeLast();
        spans.add(last.during(last.from(), date));
        successor = heir;
    }

    Unit asUnit() {
        return new Unit(id, spans, successor);
    }
}
