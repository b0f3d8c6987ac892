package vn.hopluu.org.browsing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.hopluu.org.registry.CurrentTree;
import vn.hopluu.org.registry.Snapshot;
import vn.hopluu.org.unit.Successor;
import vn.hopluu.org.unit.Unit;
import vn.hopluu.org.unit.UnitAt;
import vn.hopluu.org.unit.UnitId;
import vn.hopluu.org.unit.UnitTree;
import vn.hopluu.org.web.ProblemCode;
import vn.hopluu.org.web.Refusal;

/** Looks units up for a caller, and refuses what is not there. */
@Component
class Directory {

    private final CurrentTree currentTree;
    private final Clock clock;

    Directory(CurrentTree currentTree, Clock clock) {
        this.currentTree = currentTree;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    Snapshot snapshot() {
        return currentTree.snapshot().orElseThrow(() -> Refusal.of(ProblemCode.SERVICE_UNAVAILABLE, Map.of()));
    }

    UnitTree tree() {
        return snapshot().tree();
    }

    /** The unit, or a refusal; text that cannot be an identity is no unit's either. */
    static Unit unit(UnitTree tree, String id) {
        if (UnitId.isWellFormed(id)) {
            return tree.unit(new UnitId(id)).orElseThrow(() -> unknown(id));
        }
        throw unknown(id);
    }

    /** The unit as it is on that day; a refusal tells when it was there, and who took over. */
    static UnitAt at(UnitTree tree, String id, LocalDate date) {
        Unit unit = unit(tree, id);
        return unit.on(date).map(span -> new UnitAt(unit, span)).orElseThrow(() -> notValid(unit, date));
    }

    private static Refusal unknown(String id) {
        return Refusal.of(ProblemCode.UNKNOWN_UNIT, Map.of(), id);
    }

    private static Refusal notValid(Unit unit, LocalDate date) {
        @Nullable Successor successor = unit.successor();
        Map<String, Object> spans = Map.of("unit", unit.id(), "spans", unit.spans());
        return Refusal.of(
                ProblemCode.UNIT_NOT_VALID,
                successor == null ? spans : Map.of("unit", unit.id(), "spans", unit.spans(), "successor", successor),
                unit.spans().getLast().name(),
                unit.id().value(),
                date.toString(),
                unit.founded().toString(),
                unit.ended().map(LocalDate::toString).orElse("–"),
                successor == null ? "–" : successor.unit().value());
    }
}
