package vn.hopluu.aggregation.units;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.hopluu.aggregation.topology.Structure;

/**
 * What counting needs to know of a unit.
 *
 * @param spans what kind of unit it was when, oldest first
 * @param successor who takes over when it ends; null while nobody is to
 * @param lineage where it stood on each date; empty for one whose founding was withdrawn
 * @param now where it counts today; null for one that ended without successor or is not founded
 */
public record CountedUnit(
        String unit,
        long revision,
        List<Span> spans,
        @Nullable Successor successor,
        List<Segment> lineage,
        @Nullable Now now) {

    /** @param kind such as {@code COMMUNE} */
    public record Span(LocalDate from, @Nullable LocalDate to, String kind) {}

    /** The units above, nearest first, from a date to the day before another (open: null). */
    public record Segment(LocalDate from, @Nullable LocalDate to, List<String> ancestors) {

        public Segment {
            ancestors = List.copyOf(ancestors);
        }

        boolean holdsOn(LocalDate date) {
            return !date.isBefore(from) && (to == null || date.isBefore(to));
        }
    }

    /**
     * Who takes over from a date on.
     *
     * @param unit the main one, in which the unit counts
     * @param others of a unit that is split, who else took a part of it; none where they are not named
     */
    public record Successor(String unit, LocalDate from, List<String> others) {

        public Successor {
            others = Objects.requireNonNullElse(others, List.<String>of());
            others = List.copyOf(others);
        }
    }

    /** The unit that reports count under today, itself or its final successor, and the units above that one. */
    public record Now(String unit, List<String> ancestors) {

        public Now {
            ancestors = List.copyOf(ancestors);
        }

        List<String> path() {
            return Stream.concat(Stream.of(unit), ancestors.stream()).toList();
        }
    }

    public CountedUnit {
        Objects.requireNonNull(unit);
        spans = List.copyOf(spans);
        lineage = List.copyOf(lineage);
    }

    /** False for a unit that no act in force, now or to come, has founded. */
    public boolean everStood() {
        return !lineage.isEmpty();
    }

    public boolean standsOn(LocalDate date) {
        return segmentOn(date).isPresent();
    }

    /** Whether it stood before the date and does so no more. */
    public boolean hasEndedBy(LocalDate date) {
        LocalDate end = everStood() ? lineage.getLast().to() : null;
        return end != null && !end.isAfter(date);
    }

    /** The units above on the date; on its first day for one that comes later, on its last for one that has ended. */
    public List<String> ancestorsNear(LocalDate date) {
        return segmentOn(date)
                .or(() -> lineage.stream().reduce((first, last) -> hasEndedBy(date) ? last : first))
                .map(Segment::ancestors)
                .orElse(List.of());
    }

    /** Who stood above everybody on the date, and who does today: itself where nobody is above it. */
    public Stream<String> tops(LocalDate date) {
        return Stream.of(
                        Stream.concat(Stream.of(unit), ancestorsNear(date).stream())
                                .toList(),
                        today())
                .filter(path -> !path.isEmpty())
                .map(List::getLast)
                .distinct();
    }

    /** Its kind on the date, or on the nearest day of its life; empty where that is not known. */
    public Optional<String> kindNear(LocalDate date) {
        return spans.stream()
                .filter(span -> !span.from().isAfter(date))
                .reduce((_, later) -> later)
                .or(() -> spans.stream().findFirst())
                .map(Span::kind);
    }

    /** Whether it stands today, and so counts in itself. */
    public boolean isOfToday() {
        return unit.equals(countsIn());
    }

    /** The unit in which it counts today; null when in none. */
    public @Nullable String countsIn() {
        return now == null ? null : now.unit();
    }

    /** The units in whose totals of today it counts, the nearest first; none when it counts in none. */
    public List<String> today() {
        return now == null ? List.of() : now.path();
    }

    /** Whether a report of this unit counts in the total of the other. */
    public boolean countsIn(String scope, Structure structure, LocalDate structureDate) {
        return switch (structure) {
            case THEN -> scope.equals(unit) || ancestorsOn(structureDate).contains(scope);
            case NOW -> today().contains(scope);
        };
    }

    /** Whether it may count there in any period. */
    boolean mayCountIn(String scope) {
        return scope.equals(unit)
                || lineage.stream().anyMatch(segment -> segment.ancestors().contains(scope))
                || countsIn(scope, Structure.NOW, LocalDate.EPOCH);
    }

    /** Every unit that ever received its reports: those right above it; itself where nobody is. */
    public Set<String> receivers() {
        Set<String> receivers = new TreeSet<>();
        lineage.forEach(segment -> receivers.add(
                segment.ancestors().isEmpty() ? unit : segment.ancestors().getFirst()));
        return receivers;
    }

    private List<String> ancestorsOn(LocalDate date) {
        return segmentOn(date).map(Segment::ancestors).orElse(List.of());
    }

    private Optional<Segment> segmentOn(LocalDate date) {
        return lineage.stream().filter(segment -> segment.holdsOn(date)).findFirst();
    }
}
