package vn.hopluu.aggregation.units;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.hopluu.aggregation.topology.Structure;

/** What counting needs to know of a unit: where it stood on each date, and where it counts today. */
public record CountedUnit(
        String unit,
        long revision,
        List<Segment> lineage,
        @Nullable Now now) {

    /** The units above, nearest first, from a date to the day before another (open: null). */
    public record Segment(LocalDate from, @Nullable LocalDate to, List<String> ancestors) {

        public Segment {
            ancestors = List.copyOf(ancestors);
        }

        boolean holdsOn(LocalDate date) {
            return !date.isBefore(from) && (to == null || date.isBefore(to));
        }
    }

    /** The unit that reports count under today, itself or its final successor, and the units above that one. */
    public record Now(String unit, List<String> ancestors) {

        public Now {
            ancestors = List.copyOf(ancestors);
        }
    }

    public CountedUnit {
        Objects.requireNonNull(unit);
        lineage = List.copyOf(lineage);
    }

    /** Whether a report of this unit counts in the total of the other. */
    public boolean countsIn(String scope, Structure structure, LocalDate structureDate) {
        return switch (structure) {
            case THEN -> scope.equals(unit) || ancestorsOn(structureDate).contains(scope);
            case NOW ->
                now != null && (scope.equals(now.unit()) || now.ancestors().contains(scope));
        };
    }

    /** Whether it may count there in any period. */
    boolean mayCountIn(String scope) {
        return scope.equals(unit)
                || lineage.stream().anyMatch(segment -> segment.ancestors().contains(scope))
                || countsIn(scope, Structure.NOW, LocalDate.EPOCH);
    }

    /** Every unit that ever received its reports: those right above it; itself where nobody is. */
    Set<String> receivers() {
        Set<String> receivers = new TreeSet<>();
        lineage.forEach(segment -> receivers.add(
                segment.ancestors().isEmpty() ? unit : segment.ancestors().getFirst()));
        return receivers;
    }

    private List<String> ancestorsOn(LocalDate date) {
        Optional<Segment> segment =
                lineage.stream().filter(s -> s.holdsOn(date)).findFirst();
        return segment.map(Segment::ancestors).orElse(List.of());
    }
}
