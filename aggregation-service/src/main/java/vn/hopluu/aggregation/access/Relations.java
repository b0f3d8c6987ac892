package vn.hopluu.aggregation.access;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import vn.hopluu.aggregation.units.CountedUnit;

/**
 * How units stand to each other on a day. A unit that has ended by then is represented by its main successor; a caller's unit
 * only by one of its own kind, so that a district that was dissolved into its province hands nothing upward.
 */
final class Relations {

    private final Function<String, Optional<CountedUnit>> units;

    Relations(Function<String, Optional<CountedUnit>> units) {
        this.units = units;
    }

    /** A unit and those above it, nearest first. */
    private record Place(String unit, List<String> above) {

        Relation to(Place other) {
            if (unit.equals(other.unit)) {
                return Relation.OWN;
            }
            if (other.above.contains(unit)) {
                return Relation.ANCESTOR;
            }
            if (above.contains(other.unit)) {
                return Relation.DESCENDANT;
            }
            return parent().isPresent() && parent().equals(other.parent()) ? Relation.SIBLING : Relation.FOREIGN;
        }

        private Optional<String> parent() {
            return above.stream().findFirst();
        }
    }

    /** Foreign where either unit is not known, or never stood. */
    Relation of(String callers, String other, LocalDate day) {
        Optional<Place> own = place(callers, day, Relations::areOfOneKind);
        Optional<Place> others = place(other, day, (_, _) -> true);
        return own.flatMap(from -> others.map(from::to)).orElse(Relation.FOREIGN);
    }

    private Optional<Place> place(String unit, LocalDate day, BiPredicate<CountedUnit, CountedUnit> handsOver) {
        return find(unit)
                .map(found -> standing(found, day, handsOver))
                .map(standing -> new Place(standing.unit(), standing.ancestorsNear(day)));
    }

    /** The unit that stands for the given one: itself, unless it has ended and others follow. */
    private CountedUnit standing(CountedUnit unit, LocalDate day, BiPredicate<CountedUnit, CountedUnit> handsOver) {
        Set<String> passed = new HashSet<>();
        CountedUnit at = unit;
        while (at.hasEndedBy(day) && passed.add(at.unit())) {
            CountedUnit ended = at;
            at = successor(ended).filter(next -> handsOver.test(ended, next)).orElse(ended);
        }
        return at;
    }

    private Optional<CountedUnit> successor(CountedUnit ended) {
        return Optional.ofNullable(ended.successor()).flatMap(next -> find(next.unit()));
    }

    private Optional<CountedUnit> find(String unit) {
        return units.apply(unit).filter(CountedUnit::everStood);
    }

    /** On the last day of the one and the first day of the other in its place. */
    private static boolean areOfOneKind(CountedUnit ended, CountedUnit next) {
        LocalDate day = Objects.requireNonNull(ended.successor()).from();
        Optional<String> kind = ended.kindNear(day);
        return kind.isPresent() && kind.equals(next.kindNear(day));
    }
}
