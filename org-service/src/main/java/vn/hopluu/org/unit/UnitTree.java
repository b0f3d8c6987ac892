package vn.hopluu.org.unit;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * All units and how they hang together on every date; never changes.
 *
 * <p>It answers for any set of units, even a faulty one (an unknown parent ends the line, a cycle is walked once), so that
 * {@link TreeLaws} can say what is wrong with it.
 */
public final class UnitTree {

    private final Map<UnitId, Unit> units;
    private final Kinship kinship;
    private final Map<String, String> plainNames;
    private final Comparator<UnitAt> listed;

    private UnitTree(Map<UnitId, Unit> units) {
        this.units = units;
        this.kinship = Kinship.among(units.values());
        this.plainNames = units.values().stream()
                .flatMap(unit -> unit.spans().stream())
                .map(Span::name)
                .distinct()
                .collect(toMap(Function.identity(), PlainText::of));
        this.listed = comparing((UnitAt at) -> at.span().kind())
                .thenComparing(at -> plainName(at.span()))
                .thenComparing(UnitAt::id);
    }

    public static UnitTree of(Collection<Unit> units) {
        return new UnitTree(units.stream()
                .collect(toMap(
                        Unit::id,
                        Function.identity(),
                        (one, other) -> {
                            throw new IllegalArgumentException(one.id() + " is given twice");
                        },
                        TreeMap::new)));
    }

    /** All units there are, were and will be, by identity. */
    public Collection<Unit> units() {
        return units.values();
    }

    public Optional<Unit> unit(UnitId id) {
        return Optional.ofNullable(units.get(id));
    }

    public Optional<UnitAt> at(UnitId id, LocalDate date) {
        return unit(id).flatMap(unit -> unit.on(date).map(span -> new UnitAt(unit, span)));
    }

    /** How units are listed beside each other: by kind, name and identity. */
    public Comparator<UnitAt> listed() {
        return listed;
    }

    /** The span's name as {@link PlainText}, found once. */
    public String plainName(Span span) {
        return plainNames.getOrDefault(span.name(), "");
    }

    /** The units directly under that one on that day, by kind and name. */
    public List<UnitAt> children(UnitId parent, LocalDate date) {
        return kinship.everUnder(parent).stream()
                .flatMap(unit -> unit.on(date).map(span -> new UnitAt(unit, span)).stream())
                .filter(child -> parent.equals(child.span().parent()))
                .sorted(listed)
                .toList();
    }

    /** The roots of that day and all below them, depth first. */
    public List<Placed> whole(LocalDate date) {
        return units.values().stream()
                .flatMap(unit -> unit.on(date).map(span -> new UnitAt(unit, span)).stream())
                .filter(at -> at.span().parent() == null)
                .sorted(listed)
                .flatMap(root -> subtree(root.id(), date).stream())
                .toList();
    }

    /** That unit and all below it on that day, depth first; empty when it is not valid then. */
    public List<Placed> subtree(UnitId root, LocalDate date) {
        List<Placed> found = new ArrayList<>();
        at(root, date).ifPresent(at -> collect(at, 0, date, found, new HashSet<>()));
        return found;
    }

    private void collect(UnitAt unit, int depth, LocalDate date, List<Placed> found, Set<UnitId> seen) {
        if (seen.add(unit.id())) {
            found.add(new Placed(unit, depth));
            children(unit.id(), date).forEach(child -> collect(child, depth + 1, date, found, seen));
        }
    }

    /** The units above that one on that day, nearest first. */
    public List<UnitAt> ancestors(UnitId id, LocalDate date) {
        Map<UnitId, UnitAt> line = new LinkedHashMap<>();
        Optional<UnitAt> next = parent(at(id, date), date);
        while (next.isPresent() && line.putIfAbsent(next.get().id(), next.get()) == null) {
            next = parent(next, date);
        }
        return List.copyOf(line.values());
    }

    private Optional<UnitAt> parent(Optional<UnitAt> child, LocalDate date) {
        @Nullable UnitId parent = child.map(at -> at.span().parent()).orElse(null);
        return parent == null ? Optional.empty() : at(parent, date);
    }

    /** The units that ended in that one, wholly or in part, in the order in which they did. */
    public List<Unit> predecessors(UnitId id) {
        return kinship.endedIn(id);
    }

    /** The unit's ancestors over its whole life. */
    public List<LineageSegment> lineage(Unit unit) {
        return new Lineage(this).of(unit);
    }

    /**
     * Where the unit counts on that day: itself, or its final main successor valid then; empty when it ended without one
     * or is not founded yet.
     */
    public Optional<Now> now(Unit unit, LocalDate date) {
        Optional<Unit> heir = Optional.of(unit);
        while (heir.isPresent() && heir.get().endsBy(date)) {
            heir = Optional.ofNullable(heir.get().successor()).flatMap(successor -> unit(successor.unit()));
        }
        return heir.filter(one -> one.on(date).isPresent())
                .map(one -> new Now(
                        date,
                        one.id(),
                        ancestors(one.id(), date).stream().map(UnitAt::id).toList()));
    }
}
