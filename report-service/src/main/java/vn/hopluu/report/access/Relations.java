package vn.hopluu.report.access;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
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

    private final Places then;
    private final Places today;

    Relations(Units units, LocalDate then, LocalDate today) {
        this.then = new Places(units, then);
        this.today = new Places(units, today);
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
        return today.actingFor(unit);
    }

    private static Set<Relation> on(Places day, String caller, String other) {
        Optional<Place> from = day.acting(caller);
        Optional<Place> to = day.located(other);
        return from.isPresent() && to.isPresent() ? from.get().to(to.get()) : Set.of(Relation.FOREIGN);
    }
}
