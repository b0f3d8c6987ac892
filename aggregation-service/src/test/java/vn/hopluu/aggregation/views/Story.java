package vn.hopluu.aggregation.views;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.hopluu.aggregation.topology.BasisTotal;
import vn.hopluu.aggregation.topology.Counts;
import vn.hopluu.aggregation.topology.Generation;
import vn.hopluu.aggregation.topology.LineTotal;
import vn.hopluu.aggregation.topology.ScopeTotal;
import vn.hopluu.aggregation.topology.Structure;
import vn.hopluu.aggregation.units.CountedUnit;
import vn.hopluu.aggregation.units.CountedUnit.Now;
import vn.hopluu.aggregation.units.CountedUnit.Segment;

/** A district with three communes, of which one has sent 0.1 and one 0.20; the totals say what the reports do. */
final class Story {

    private static final LocalDate FROM = LocalDate.parse("2020-01-01");

    private Story() {}

    static List<CountedUnit> units() {
        return List.of(
                unit("tinh"),
                unit("huyen", "tinh"),
                unit("xa-a", "huyen", "tinh"),
                unit("xa-b", "huyen", "tinh"),
                unit("xa-c", "huyen", "tinh"),
                unit("tinh-khac"),
                unit("so-khac", "tinh"));
    }

    private static CountedUnit unit(String unit, String... ancestors) {
        var above = List.of(ancestors);
        return new CountedUnit(unit, 1, List.of(), null, List.of(new Segment(FROM, null, above)), new Now(unit, above));
    }

    static ScopeTotal district(String period, int sequence, long seen, String figure) {
        return total(new Generation(1), period, "huyen", "tinh", sequence, seen, figure);
    }

    static ScopeTotal total(
            Generation generation,
            String period,
            String unit,
            @Nullable String parent,
            int sequence,
            long seen,
            String figure) {
        var lines = new TreeMap<String, LineTotal>();
        lines.put("CONTESTS", new LineTotal(3, new BasisTotal(2, new BigDecimal(figure)), BasisTotal.NONE));
        return new ScopeTotal(
                "TT-CCHC",
                period,
                Structure.THEN,
                unit,
                parent,
                generation.sequence(sequence),
                seen,
                Instant.parse("2024-06-10T02:00:00Z"),
                new Counts(3, 2, 2, 0, 0, 0),
                lines);
    }
}
