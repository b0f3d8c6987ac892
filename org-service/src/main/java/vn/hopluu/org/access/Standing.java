package vn.hopluu.org.access;

import java.time.LocalDate;
import java.util.Optional;
import vn.hopluu.org.unit.Successor;
import vn.hopluu.org.unit.Unit;
import vn.hopluu.org.unit.UnitAt;
import vn.hopluu.org.unit.UnitId;
import vn.hopluu.org.unit.UnitTree;

/**
 * How units stand to each other on a day, as far as rights are concerned.
 *
 * <p>A unit that merged hands its people's rights to its main successor, if that is of the same kind: who served a commune
 * serves the commune it became part of, but nobody of a dissolved district becomes the province. What a right is used on
 * counts where it is: in its main successor, of whatever kind.
 */
public record Standing(UnitTree tree, LocalDate day) {

    /** @param held the unit that a right is held at */
    public Relation between(UnitId held, UnitId other) {
        Optional<UnitId> actor = tree.unit(held).map(unit -> actingFor(unit).id());
        Optional<Unit> place = tree.unit(other).map(this::placeOf);
        return actor.isPresent() && place.isPresent() ? between(actor.get(), place.get()) : Relation.OTHER;
    }

    private Relation between(UnitId actor, Unit place) {
        if (actor.equals(place.id())) {
            return Relation.OWN;
        }
        return tree.ancestors(place.id(), dayOf(place)).stream().map(UnitAt::id).anyMatch(actor::equals)
                ? Relation.ANCESTOR
                : Relation.OTHER;
    }

    /** Who acts on the day with the rights held at a unit: the unit itself, or who took them over. */
    public Unit actingFor(Unit unit) {
        return heir(unit)
                .filter(heir -> isOfOneKind(unit, heir))
                .map(this::actingFor)
                .orElse(unit);
    }

    /** Where a unit is to be found on the day. */
    public Unit placeOf(Unit unit) {
        return heir(unit).map(this::placeOf).orElse(unit);
    }

    /** Who took over, if the unit has ended by the day. */
    private Optional<Unit> heir(Unit unit) {
        return Optional.ofNullable(unit.successor())
                .filter(handover -> !day.isBefore(handover.from()))
                .map(Successor::unit)
                .flatMap(tree::unit);
    }

    private static boolean isOfOneKind(Unit unit, Unit heir) {
        return unit.ended()
                .flatMap(heir::on)
                .filter(span -> span.kind() == unit.spans().getLast().kind())
                .isPresent();
    }

    /** The day itself, or the nearest on which the unit is there. */
    private LocalDate dayOf(Unit unit) {
        LocalDate founded = unit.founded();
        return unit.ended()
                .filter(end -> !day.isBefore(end))
                .map(end -> end.minusDays(1))
                .orElse(day.isBefore(founded) ? founded : day);
    }
}
