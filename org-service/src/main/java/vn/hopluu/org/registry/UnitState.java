package vn.hopluu.org.registry;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.hopluu.org.unit.LineageSegment;
import vn.hopluu.org.unit.Now;
import vn.hopluu.org.unit.Span;
import vn.hopluu.org.unit.Successor;
import vn.hopluu.org.unit.Unit;
import vn.hopluu.org.unit.UnitId;
import vn.hopluu.org.unit.UnitTree;

/**
 * All that others need to know of one unit; the payload of {@code org.units.v1}.
 *
 * @param revision grows with every change that is announced
 * @param spans empty for a unit that was announced ahead of its first day, and whose founding was then withdrawn
 * @param now null for a unit that ended without successor, or is not founded yet
 */
public record UnitState(
        UnitId unit,
        long revision,
        List<Span> spans,
        @Nullable Successor successor,
        List<LineageSegment> lineage,
        @Nullable Now now) {

    public UnitState {
        spans = List.copyOf(spans);
        lineage = List.copyOf(lineage);
    }

    /** The first state of a unit in that tree, with where it counts on that day. */
    public static UnitState first(Unit unit, UnitTree tree, LocalDate today) {
        return new UnitState(
                unit.id(),
                1,
                unit.spans(),
                unit.successor(),
                tree.lineage(unit),
                tree.now(unit, today).orElse(null));
    }

    /** Of a unit that no act founds any more. */
    static UnitState neverFounded(UnitId unit) {
        return new UnitState(unit, 1, List.of(), null, List.of(), null);
    }

    /** Empty for one that no act founds any more. */
    Optional<Unit> asUnit() {
        return spans.isEmpty() ? Optional.empty() : Optional.of(new Unit(unit, spans, successor));
    }

    UnitState withRevision(long newer) {
        return new UnitState(unit, newer, spans, successor, lineage, now);
    }

    /** Whether both say the same, whatever their revisions and the days on which they were found. */
    boolean saysTheSameAs(UnitState other) {
        return spans.equals(other.spans)
                && Objects.equals(successor, other.successor)
                && lineage.equals(other.lineage)
                && (now == null ? other.now == null : other.now != null && now.agreesWith(other.now));
    }
}
