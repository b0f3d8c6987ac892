package vn.hopluu.report.access;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.BiPredicate;
import vn.hopluu.report.unit.Unit;
import vn.hopluu.report.unit.Units;

/** Where units are on one day, themselves or by whoever stands for them after their end. */
record Places(Units units, LocalDate day) {

    /** Where a right held at the unit counts: it is handed over within its kind only. */
    Optional<Place> acting(String unit) {
        return place(unit, Unit::endedAsTheKindOf);
    }

    /** Who acts for the unit; empty for no unit. */
    Optional<String> actingFor(String unit) {
        return units.find(unit).map(one -> heir(one, Unit::endedAsTheKindOf)).map(Unit::unit);
    }

    /** Where the unit itself is to be found. */
    Optional<Place> located(String unit) {
        return place(unit, (ended, heir) -> true);
    }

    private Optional<Place> place(String unit, BiPredicate<Unit, Unit> handsOver) {
        return units.find(unit)
                .map(one -> heir(one, handsOver))
                .flatMap(one -> one.nearest(day).map(there -> new Place(one.unit(), one.ancestors(there))));
    }

    /** Each heir lives longer than the unit before it, so the chain ends. */
    private Unit heir(Unit unit, BiPredicate<Unit, Unit> handsOver) {
        return unit.successorBy(day)
                .flatMap(units::find)
                .filter(next -> next.livesOnAfter(unit))
                .filter(next -> handsOver.test(unit, next))
                .map(next -> heir(next, handsOver))
                .orElse(unit);
    }
}
