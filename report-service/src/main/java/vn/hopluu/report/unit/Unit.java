package vn.hopluu.report.unit;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A unit as far as this service cares: its kind, its parent and its ancestors on any date of its life, and who stands for it after. */
public record Unit(
        String unit,
        long revision,
        List<Span> spans,
        List<Lineage> lineage,
        @Nullable Successor successor) {

    public Unit {
        spans = List.copyOf(spans);
        lineage = List.copyOf(lineage);
    }

    /** @param to exclusive; null while open */
    public record Span(
            LocalDate from,
            @Nullable LocalDate to,
            UnitKind kind,
            @Nullable String parent,
            @Nullable String name) {

        /** For whom no name matters. */
        public Span(LocalDate from, @Nullable LocalDate to, UnitKind kind, @Nullable String parent) {
            this(from, to, kind, parent, null);
        }
    }

    /** @param ancestors nearest first */
    public record Lineage(LocalDate from, @Nullable LocalDate to, List<String> ancestors) {

        public Lineage {
            ancestors = List.copyOf(ancestors);
        }
    }

    /** The main successor: who took over on the day the unit ended. */
    public record Successor(String unit, LocalDate from) {}

    public Optional<Span> on(LocalDate date) {
        return spans.stream()
                .filter(span -> Dates.holds(span.from(), span.to(), date))
                .findFirst();
    }

    /** Its name on that date, or on the nearest of its life. */
    public String name(LocalDate date) {
        return nearest(date)
                .flatMap(this::on)
                .flatMap(span -> Optional.ofNullable(span.name()))
                .orElse(unit);
    }

    /** Whether the unit is {@code root}, or stood below it on that date. */
    public boolean isWithin(String root, LocalDate date) {
        return unit.equals(root) || ancestors(date).contains(root);
    }

    /** Nearest first; nobody on a day on which the unit is not there. */
    public List<String> ancestors(LocalDate date) {
        return lineage.stream()
                .filter(segment -> Dates.holds(segment.from(), segment.to(), date))
                .findFirst()
                .map(Lineage::ancestors)
                .orElse(List.of());
    }

    /** The day itself, or the last or the first of the unit's life; empty for a unit that never was. */
    public Optional<LocalDate> nearest(LocalDate day) {
        if (spans.isEmpty()) {
            return Optional.empty();
        }
        LocalDate first = spans.getFirst().from();
        LocalDate notBefore = day.isBefore(first) ? first : day;
        return Optional.of(end().filter(end -> !notBefore.isBefore(end))
                .map(end -> end.minusDays(1))
                .orElse(notBefore));
    }

    /** Who stands for the unit on that day, if it has ended by then. */
    public Optional<String> successorBy(LocalDate day) {
        return end().filter(end -> !day.isBefore(end))
                .flatMap(end -> Optional.ofNullable(successor))
                .map(Successor::unit);
    }

    /** Whether this unit is there on the day that the other one no longer is. */
    public boolean livesOnAfter(Unit ended) {
        return ended.end().flatMap(this::on).isPresent();
    }

    /** Whether the unit was, to its last day, of the kind that its heir was from the next one. */
    public boolean endedAsTheKindOf(Unit heir) {
        return end().flatMap(heir::on)
                .filter(span -> span.kind() == spans.getLast().kind())
                .isPresent();
    }

    private Optional<LocalDate> end() {
        return spans.isEmpty()
                ? Optional.empty()
                : Optional.ofNullable(spans.getLast().to());
    }
}
