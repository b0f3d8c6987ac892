package vn.hopluu.aggregation.topology;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the totals need of a message on {@code org.units.v1}: where one unit stands, on every date and today.
 *
 * @param lineage empty for a unit whose founding was withdrawn before it took effect
 * @param now null for that one too, for one not founded yet, and for one that ended without a successor
 */
record PublishedUnit(
        String unit,
        long revision,
        List<Segment> lineage,
        @Nullable Today now) {

    static final String TOPIC = "org.units.v1";

    PublishedUnit {
        Plausible.unit(unit);
        Plausible.revision(revision);
        Plausible.present("lineage", lineage);
        lineage = List.copyOf(lineage);
        for (Segment segment : lineage) {
            Plausible.line(path(unit, segment.ancestors()));
        }
    }

    /** Where the unit's report of a period counts. */
    Placement placement(LocalDate structureDate) {
        return new Placement(then(structureDate), now == null ? List.of() : path(now.unit, now.ancestors));
    }

    /** A unit that a later correction of history took away on that date still stands for itself. */
    private List<String> then(LocalDate date) {
        return lineage.stream()
                .filter(segment -> segment.covers(date))
                .findFirst()
                .map(segment -> path(unit, segment.ancestors))
                .orElse(List.of(unit));
    }

    private static List<String> path(String unit, List<String> ancestors) {
        return Stream.concat(Stream.of(unit), ancestors.stream()).toList();
    }

    record Segment(LocalDate from, @Nullable LocalDate to, List<String> ancestors) {
        Segment {
            Plausible.present("from", from);
            Plausible.present("ancestors", ancestors);
            ancestors = List.copyOf(ancestors);
        }

        boolean covers(LocalDate date) {
            return !date.isBefore(from) && (to == null || date.isBefore(to));
        }
    }

    record Today(String unit, List<String> ancestors) {
        Today {
            Plausible.present("ancestors", ancestors);
            ancestors = List.copyOf(ancestors);
            Plausible.line(path(unit, ancestors));
        }
    }
}
