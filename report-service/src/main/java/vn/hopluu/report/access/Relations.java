package vn.hopluu.report.access;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import vn.hopluu.report.unit.Unit;
import vn.hopluu.report.unit.Units;

/**
 * How units stand to each other on two days: the structure date of the period at hand, and today. Each day gives its
 * relations, and both count: who was above <em>then</em> still is, and so is who is above <em>now</em>.
 *
 * <p>A unit that ended before a day is represented on it by its main successor. A caller's unit hands its rights over only
 * within its kind: a commune to the commune that it merged into, but a district that was dissolved nothing to its province.
 */
final class Relations {

    private static final Set<Relation> TO_EVERYTHING = EnumSet.of(Relation.OWN, Relation.ANCESTOR, Relation.TOP);

    private final Units units;
    private final LocalDate then;
    private final LocalDate today;

    Relations(Units units, LocalDate then, LocalDate today) {
        this.units = units;
        this.then = then;
        this.today = today;
    }

    /** @param caller the unit of a right, or {@link Right#EVERYWHERE} */
    Set<Relation> between(String caller, String other) {
        if (caller.equals(Right.EVERYWHERE)) {
            return TO_EVERYTHING;
        }
        Set<Relation> all = EnumSet.copyOf(on(then, caller, other));
        all.addAll(on(today, caller, other));
        return all;
    }

    /** Who acts for the unit today; empty for no unit. */
    Optional<String> actingFor(String unit) {
        return units.find(unit)
                .map(one -> heir(one, today, Unit::endedAsTheKindOf))
                .map(Unit::unit);
    }

    private Set<Relation> on(LocalDate day, String caller, String other) {
        Optional<Place> from = place(caller, day, Unit::endedAsTheKindOf);
        Optional<Place> to = place(other, day, (ended, heir) -> true);
        return from.isPresent() && to.isPresent() ? from.get().to(to.get()) : Set.of(Relation.FOREIGN);
    }

    private Optional<Place> place(String unit, LocalDate day, BiPredicate<Unit, Unit> handsOver) {
        return units.find(unit)
                .map(one -> heir(one, day, handsOver))
                .flatMap(one -> one.nearest(day).map(there -> new Place(one.unit(), one.ancestors(there))));
    }

    /** Each heir lives longer than the unit before it, so the chain ends. */
    private Unit heir(Unit unit, LocalDate day, BiPredicate<Unit, Unit> handsOver) {
        return unit.successorBy(day)
                .flatMap(units::find)
                .filter(next -> next.livesOnAfter(unit))
                .filter(next -> handsOver.test(unit, next))
                .map(next -> heir(next, day, handsOver))
                .orElse(unit);
    }
}
