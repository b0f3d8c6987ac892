package vn.hopluu.org.unit;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is different about a unit between two trees, or two days of one.
 *
 * @param before null when the unit is not there before
 * @param after null when it is not there afterwards
 * @param successor who took over from a unit that is not there afterwards; null when nobody did, or the unit is there
 */
public record Difference(
        UnitId unit,
        @Nullable Span before,
        @Nullable Span after,
        @Nullable Successor successor) {

    /** The names are part of the API. */
    public enum Nature {
        FOUNDED,
        ENDED,
        CHANGED
    }

    public Nature nature() {
        if (before == null) {
            return Nature.FOUNDED;
        }
        return after == null ? Nature.ENDED : Nature.CHANGED;
    }

    /** All differences, by unit. */
    public static List<Difference> between(UnitTree one, LocalDate day, UnitTree other, LocalDate otherDay) {
        TreeSet<UnitId> units = new TreeSet<>();
        one.units().forEach(unit -> units.add(unit.id()));
        other.units().forEach(unit -> units.add(unit.id()));
        return units.stream()
                .flatMap(id -> of(id, span(one, id, day), span(other, id, otherDay), other))
                .toList();
    }

    private static @Nullable Span span(UnitTree tree, UnitId id, LocalDate day) {
        return tree.at(id, day).map(UnitAt::span).orElse(null);
    }

    private static Stream<Difference> of(UnitId id, @Nullable Span before, @Nullable Span after, UnitTree tree) {
        boolean same = before == null ? after == null : after != null && before.saysTheSameAs(after);
        @Nullable Successor successor = after == null ? successor(tree.unit(id)) : null;
        return same ? Stream.empty() : Stream.of(new Difference(id, before, after, successor));
    }

    private static @Nullable Successor successor(Optional<Unit> unit) {
        return unit.map(Unit::successor).orElse(null);
    }
}
