package vn.hopluu.report.access;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.hopluu.report.unit.Unit;
import vn.hopluu.report.unit.Units;

/**
 * The units that a caller owns or stands above on one day or another: among all the units of a country, the few at which a
 * closer look for a certain period is worth its while.
 */
final class Circle {

    private final Units units;
    private final Set<String> own;

    Circle(Units units, Caller caller) {
        this.units = units;
        this.own = caller.rights().stream()
                .flatMap(right -> units.find(right.unit()).stream())
                .flatMap(this::line)
                .map(Unit::unit)
                .collect(Collectors.toSet());
    }

    boolean holds(Unit unit) {
        return line(unit).anyMatch(this::meets);
    }

    private boolean meets(Unit unit) {
        return own.contains(unit.unit())
                || unit.lineage().stream()
                        .anyMatch(segment -> segment.ancestors().stream().anyMatch(own::contains));
    }

    /** The unit and whoever stands for it after its end, one after the other. */
    private Stream<Unit> line(Unit unit) {
        return Stream.iterate(Optional.of(unit), Optional::isPresent, one -> one.flatMap(this::next))
                .flatMap(Optional::stream);
    }

    private Optional<Unit> next(Unit unit) {
        return Optional.ofNullable(unit.successor())
                .flatMap(successor -> units.find(successor.unit()))
                .filter(heir -> heir.livesOnAfter(unit));
    }
}
