package vn.hopluu.org.access;

import static java.util.stream.Collectors.toCollection;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import vn.hopluu.org.restructuring.Act;
import vn.hopluu.org.restructuring.Change;
import vn.hopluu.org.restructuring.Change.Founding;
import vn.hopluu.org.unit.UnitId;
import vn.hopluu.org.unit.UnitTree;

/**
 * Where somebody needs a right who wants an act to hold: at every unit that they name and, for those that they found, at the unit
 * that these are to stand under. A unit that nobody knows or founds is left out: such an act is refused anyway.
 *
 * @param units that are there
 * @param aProvince whether a unit under nobody is founded
 */
record NamedUnits(Set<UnitId> units, boolean aProvince) {

    static NamedUnits in(Act act, UnitTree tree) {
        List<Founding> founded =
                act.changes().stream().flatMap(NamedUnits::founded).toList();
        Set<UnitId> there = Stream.concat(
                        act.changes().stream().flatMap(NamedUnits::named),
                        founded.stream().flatMap(founding -> Stream.ofNullable(founding.parent())))
                .filter(unit -> tree.unit(unit).isPresent())
                .collect(toCollection(LinkedHashSet::new));
        return new NamedUnits(there, founded.stream().anyMatch(founding -> founding.parent() == null));
    }

    private static Stream<Founding> founded(Change change) {
        return switch (change) {
            case Change.Create create -> Stream.of(create.as());
            case Change.Merge merge -> Stream.ofNullable(merge.creates());
            case Change.Rename _,
                    Change.ChangeKind _,
                    Change.Recode _,
                    Change.Move _,
                    Change.Split _,
                    Change.Dissolve _ -> Stream.empty();
        };
    }

    private static Stream<UnitId> named(Change change) {
        return switch (change) {
            case Change.Create(var unit, var _) -> Stream.of(unit);
            case Change.Rename(var unit, var _) -> Stream.of(unit);
            case Change.ChangeKind(var unit, var _) -> Stream.of(unit);
            case Change.Recode(var unit, var _, var _) -> Stream.of(unit);
            case Change.Move(var unit, var parent) -> Stream.of(unit, parent);
            case Change.Merge(var from, var into, var _) -> Stream.concat(from.stream(), Stream.of(into));
            case Change.Split(var unit, var into, var main) ->
                Stream.concat(Stream.concat(Stream.of(unit), Stream.ofNullable(main)), into.stream());
            case Change.Dissolve(var unit, var successor) ->
                Stream.concat(Stream.of(unit), Stream.ofNullable(successor));
        };
    }
}
