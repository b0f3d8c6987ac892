package vn.hopluu.org.unit;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What holds on every date: one root for each province, no cycle, a valid parent for every valid unit, a valid successor for
 * every unit that names one.
 *
 * <p>Each breach is told once, with its first day. Nothing is looked at day by day: a unit's place holds for a whole span, or
 * for a whole segment of its lineage.
 */
public record TreeLaws(UnitTree tree) {

    public List<Violation> violations() {
        return tree.units().stream().flatMap(this::violations).toList();
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

    private Stream<Violation> violations(Unit unit) {
        return Stream.of(
                        unit.spans().stream().flatMap(span -> placement(unit.id(), span)),
                        underItself(unit).stream(),
                        handover(unit))
                .flatMap(breaches -> breaches);
    }

    private Stream<Violation> placement(UnitId unit, Span span) {
        @Nullable UnitId parent = span.parent();
        boolean province = span.kind() == UnitKind.PROVINCE;
        if (parent == null) {
            return province ? Stream.empty() : Stream.of(new Violation.UnderNoProvince(unit, span.from()));
        }
        if (province) {
            return Stream.of(new Violation.ProvinceUnderAnother(unit, parent, span.from()));
        }
        return orphaned(parent, span).stream().map(day -> new Violation.ParentNotValid(unit, parent, day));
    }

    /** The first day of the span on which the parent is not there; a unit's own life has no holes. */
    private Optional<LocalDate> orphaned(UnitId parent, Span span) {
        return tree.at(parent, span.from()).isEmpty()
                ? Optional.of(span.from())
                : tree.unit(parent).flatMap(Unit::ended).filter(span::covers);
    }

    /** Faults further up are told there, once, and not again by everyone below. */
    private Optional<Violation> underItself(Unit unit) {
        return tree.lineage(unit).stream()
                .filter(segment -> segment.ancestors().contains(unit.id()))
                .findFirst()
                .map(segment -> new Violation.UnderItself(unit.id(), segment.from()));
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
