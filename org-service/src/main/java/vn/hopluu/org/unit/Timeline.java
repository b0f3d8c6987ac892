package vn.hopluu.org.unit;

import static java.util.Comparator.comparing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A unit's life, told from its spans and from those who ended in it. */
public record Timeline(UnitTree tree) {

    /** What happened to the unit, oldest first; what happened on one day is told from its founding to its end. */
    public List<Happening> of(Unit unit) {
        List<Happening> life = new ArrayList<>();
        life.add(new Happening.Founded(unit.founded(), unit.spans().getFirst()));
        tree.predecessors(unit.id()).forEach(one -> life.add(tookOver(one)));
        for (int i = 1; i < unit.spans().size(); i++) {
            changes(unit.spans().get(i - 1), unit.spans().get(i)).forEach(life::add);
        }
        unit.ended().ifPresent(day -> life.add(new Happening.Ended(day, unit.successor())));
        life.sort(comparing(Happening::on));
        return List.copyOf(life);
    }

    private static Happening tookOver(Unit predecessor) {
        Successor handover = Objects.requireNonNull(predecessor.successor());
        return new Happening.TookOver(
                handover.from(), predecessor, handover.others().isEmpty());
    }

    private static Stream<Happening> changes(Span a, Span b) {
        LocalDate on = b.from();
        return Stream.of(
                        changed(a.name(), b.name(), new Happening.Renamed(on, a.name(), b.name())),
                        changed(a.kind(), b.kind(), new Happening.KindChanged(on, a.kind(), b.kind())),
                        changed(a.parent(), b.parent(), new Happening.Moved(on, a.parent(), b.parent())),
                        changed(a.code(), b.code(), new Happening.Recoded(on, a.code(), b.code())),
                        changed(
                                a.electronicIdentifier(),
                                b.electronicIdentifier(),
                                new Happening.Identified(on, a.electronicIdentifier(), b.electronicIdentifier())))
                .flatMap(change -> change);
    }

    private static Stream<Happening> changed(@Nullable Object before, @Nullable Object after, Happening happening) {
        return Objects.equals(before, after) ? Stream.empty() : Stream.of(happening);
    }
}
