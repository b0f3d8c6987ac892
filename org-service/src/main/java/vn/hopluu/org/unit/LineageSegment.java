package vn.hopluu.org.unit;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of days over which all ancestors of a unit stay the same.
 *
 * @param to exclusive; null while open
 * @param ancestors nearest first; empty for a root
 */
public record LineageSegment(LocalDate from, @Nullable LocalDate to, List<UnitId> ancestors) {

    public LineageSegment {
        ancestors = List.copyOf(ancestors);
    }

    boolean continuesIn(LineageSegment next) {
        return next.from.equals(to) && ancestors.equals(next.ancestors);
    }

    LineageSegment extendedBy(LineageSegment next) {
        return new LineageSegment(from, next.to, ancestors);
    }
}
