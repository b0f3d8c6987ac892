package vn.hopluu.report.unit;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A unit as far as this service cares: its kind, its parent and its ancestors on any date of its life. */
public record Unit(String unit, long revision, List<Span> spans, List<Lineage> lineage) {

    public Unit {
        spans = List.copyOf(spans);
        lineage = List.copyOf(lineage);
    }

    /** @param to exclusive; null while open */
    public record Span(
            LocalDate from,
            @Nullable LocalDate to,
            UnitKind kind,
            @Nullable String parent) {}

    /** @param ancestors nearest first */
    public record Lineage(LocalDate from, @Nullable LocalDate to, List<String> ancestors) {

        public Lineage {
            ancestors = List.copyOf(ancestors);
        }
    }

    public Optional<Span> on(LocalDate date) {
        return spans.stream()
                .filter(span -> Dates.holds(span.from(), span.to(), date))
                .findFirst();
    }

    /** Whether the unit is {@code root}, or stood below it on that date. */
    public boolean isWithin(String root, LocalDate date) {
        return unit.equals(root)
                || lineage.stream()
                        .filter(segment -> Dates.holds(segment.from(), segment.to(), date))
                        .anyMatch(segment -> segment.ancestors().contains(root));
    }
}
