package vn.hopluu.aggregation.access;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.hopluu.aggregation.units.CountedUnit;
import vn.hopluu.aggregation.units.CountedUnit.Segment;
import vn.hopluu.aggregation.units.CountedUnit.Span;
import vn.hopluu.aggregation.units.CountedUnit.Successor;

/** A unit and where it stood when, as a test tells it. */
public final class Place {

    private final String unit;
    private final String kind;
    private final List<Segment> lineage = new ArrayList<>();
    private @Nullable Successor successor;

    private Place(String unit, String kind) {
        this.unit = unit;
        this.kind = kind;
    }

    public static Place commune(String unit) {
        return new Place(unit, "COMMUNE");
    }

    public static Place district(String unit) {
        return new Place(unit, "DISTRICT");
    }

    public static Place department(String unit) {
        return new Place(unit, "DEPARTMENT");
    }

    public static Place province(String unit) {
        return new Place(unit, "PROVINCE").since("2020-01-01");
    }

    /** @param above nearest first */
    public Place since(String from, String... above) {
        endLast(LocalDate.parse(from));
        lineage.add(new Segment(LocalDate.parse(from), null, List.of(above)));
        return this;
    }

    public Place endedInto(@Nullable String heir, String on) {
        endLast(LocalDate.parse(on));
        successor = heir == null ? null : new Successor(heir, LocalDate.parse(on), List.of());
        return this;
    }

    private void endLast(LocalDate on) {
        if (!lineage.isEmpty()) {
            Segment last = lineage.removeLast();
            lineage.add(new Segment(last.from(), on, last.ancestors()));
        }
    }

    public CountedUnit asPublished() {
        List<Span> spans = lineage.isEmpty()
                ? List.of()
                : List.of(new Span(lineage.getFirst().from(), lineage.getLast().to(), kind));
        return new CountedUnit(unit, 1, spans, successor, lineage, null);
    }

    public static Optional<CountedUnit> find(List<Place> places, String unit) {
        return places.stream()
                .filter(place -> place.unit.equals(unit))
                .findFirst()
                .map(Place::asPublished);
    }
}
