package vn.hopluu.org.unit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds a unit's lineage: cut wherever one of its ancestors changes its own place, joined where nothing differs. */
record Lineage(UnitTree tree) {

    List<LineageSegment> of(Unit unit) {
        List<LineageSegment> segments = new ArrayList<>();
        for (Span span : unit.spans()) {
            @Nullable LocalDate from = span.from();
            while (from != null && !from.equals(span.to())) {
                LineageSegment segment = from(unit, span, from);
                append(segments, segment);
                from = segment.to();
            }
        }
        return List.copyOf(segments);
    }

    private LineageSegment from(Unit unit, Span span, LocalDate from) {
        List<UnitAt> ancestors = tree.ancestors(unit.id(), from);
        @Nullable
        LocalDate to = Stream.concat(Stream.of(span), ancestors.stream().map(UnitAt::span))
                .map(Span::to)
                .filter(Objects::nonNull)
                .min(LocalDate::compareTo)
                .orElse(null);
        return new LineageSegment(from, to, ancestors.stream().map(UnitAt::id).toList());
    }

    private static void append(List<LineageSegment> segments, LineageSegment next) {
        if (!segments.isEmpty() && segments.getLast().continuesIn(next)) {
            segments.add(segments.removeLast().extendedBy(next));
        } else {
            segments.add(next);
        }
    }
}
