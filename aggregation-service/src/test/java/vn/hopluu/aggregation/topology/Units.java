package vn.hopluu.aggregation.topology;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hopluu.aggregation.topology.PublishedUnit.Segment;
import vn.hopluu.aggregation.topology.PublishedUnit.Today;

/** Units that stand where a test puts them. */
final class Units {

    private static final LocalDate FOUNDED = LocalDate.of(2020, 1, 1);

    private Units() {}

    /** A unit that stands in one place, then and now. */
    static PublishedUnit unit(String unit, long revision, String... ancestors) {
        return standing(unit, revision, List.of(ancestors), unit, List.of(ancestors));
    }

    static PublishedUnit standing(
            String unit, long revision, List<String> then, String unitNow, List<String> ancestorsNow) {
        return place(unit, revision, then, new Today(unitNow, ancestorsNow));
    }

    static PublishedUnit endedWithoutSuccessor(String unit, long revision, String... ancestors) {
        return place(unit, revision, List.of(ancestors), null);
    }

    /** A unit that only a restructuring founded that was then withdrawn. */
    static PublishedUnit withdrawn(String unit, long revision) {
        return new PublishedUnit(unit, revision, List.of(), null);
    }

    private static PublishedUnit place(String unit, long revision, List<String> then, @Nullable Today now) {
        return new PublishedUnit(unit, revision, List.of(new Segment(FOUNDED, null, then)), now);
    }
}
