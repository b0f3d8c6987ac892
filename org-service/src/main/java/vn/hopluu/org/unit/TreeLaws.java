package vn.hopluu.org.unit;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What holds on every date: one root for each province, no cycle, a valid parent for every valid unit, a valid successor for
 * every unit that names one.
 *
 * <p>A tree changes only where a span begins or ends, so looking at those days is looking at all.
 */
public record TreeLaws(UnitTree tree) {

    public List<Violation> violations() {
        return Stream.concat(
                        boundaries().stream().flatMap(this::violationsOn),
                        tree.units().stream().flatMap(this::handover))
                .toList();
    }

    /** Every day on which some span begins or ends, oldest first. */
    public SortedSet<LocalDate> boundaries() {
        SortedSet<LocalDate> days = new TreeSet<>();
        for (Unit unit : tree.units()) {
            unit.spans().forEach(span -> days.add(span.from()));
            unit.ended().ifPresent(days::add);
        }
        return days;
    }

    private Stream<Violation> violationsOn(LocalDate date) {
        return tree.units().stream()
                .flatMap(unit -> unit.on(date).map(span -> new UnitAt(unit, span)).stream())
                .flatMap(at -> violation(at, date));
    }

    private Stream<Violation> violation(UnitAt at, LocalDate date) {
        @Nullable UnitId parent = at.span().parent();
        boolean province = at.span().kind() == UnitKind.PROVINCE;
        if (parent == null) {
            return province ? Stream.empty() : Stream.of(new Violation.UnderNoProvince(at.id(), date));
        }
        if (province) {
            return Stream.of(new Violation.ProvinceUnderAnother(at.id(), parent, date));
        }
        if (tree.at(parent, date).isEmpty()) {
            return Stream.of(new Violation.ParentNotValid(at.id(), parent, date));
        }
        // Faults further up are reported there, once, and not again by everyone below.
        boolean underItself = tree.ancestors(at.id(), date).stream()
                .anyMatch(above -> above.id().equals(at.id()));
        return underItself ? Stream.of(new Violation.UnderItself(at.id(), date)) : Stream.empty();
    }

    private Stream<Violation> handover(Unit unit) {
        @Nullable Successor successor = unit.successor();
        if (successor == null) {
            return Stream.empty();
        }
        return Stream.concat(Stream.of(successor.unit()), successor.others().stream())
                .filter(heir -> tree.at(heir, successor.from()).isEmpty())
                .map(heir -> new Violation.SuccessorNotValid(unit.id(), heir, successor.from()));
    }
}
