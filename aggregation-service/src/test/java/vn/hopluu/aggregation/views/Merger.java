package vn.hopluu.aggregation.views;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.hopluu.aggregation.contributions.PublishedReport;
import vn.hopluu.aggregation.contributions.PublishedReport.State;
import vn.hopluu.aggregation.contributions.PublishedReport.Version;
import vn.hopluu.aggregation.contributions.Reports;
import vn.hopluu.aggregation.topology.BasisTotal;
import vn.hopluu.aggregation.topology.Counts;
import vn.hopluu.aggregation.topology.Generation;
import vn.hopluu.aggregation.topology.LineTotal;
import vn.hopluu.aggregation.topology.ScopeTotal;
import vn.hopluu.aggregation.topology.Structure;
import vn.hopluu.aggregation.units.CountedUnit;
import vn.hopluu.aggregation.units.CountedUnit.Now;
import vn.hopluu.aggregation.units.CountedUnit.Segment;
import vn.hopluu.aggregation.units.CountedUnit.Span;
import vn.hopluu.aggregation.units.CountedUnit.Successor;

/**
 * On 1 July 2025 communes cu-a and cu-b merge into the new commune moi, and so does the greater part of cu-c; the rest of
 * cu-c goes to commune khac, which has always stood. Commune bo was founded by an act that was withdrawn. Commune la is of
 * another province.
 */
final class Merger {

    private static final LocalDate FOUNDED = LocalDate.parse("2020-01-01");
    private static final LocalDate MERGED = LocalDate.parse("2025-07-01");
    private static final Instant MORNING = Instant.parse("2024-06-10T02:00:00Z");
    private static final List<String> PROVINCE = List.of("m-tinh");

    private Merger() {}

    static List<CountedUnit> units() {
        return List.of(
                standing("m-tinh", "PROVINCE", FOUNDED, List.of()),
                standing("m-tinh-khac", "PROVINCE", FOUNDED, List.of()),
                standing("la", "COMMUNE", FOUNDED, List.of("m-tinh-khac")),
                former("cu-a"),
                former("cu-b"),
                former("cu-c", "khac"),
                standing("moi", "COMMUNE", MERGED, PROVINCE),
                standing("khac", "COMMUNE", FOUNDED, PROVINCE),
                new CountedUnit("bo", 2, List.of(), null, List.of(), null));
    }

    private static CountedUnit former(String unit, String... others) {
        return new CountedUnit(
                unit,
                1,
                List.of(new Span(FOUNDED, MERGED, "COMMUNE")),
                new Successor("moi", MERGED, List.of(others)),
                List.of(new Segment(FOUNDED, MERGED, PROVINCE)),
                new Now("moi", PROVINCE));
    }

    private static CountedUnit standing(String unit, String kind, LocalDate from, List<String> above) {
        return new CountedUnit(
                unit,
                1,
                List.of(new Span(from, null, kind)),
                null,
                List.of(new Segment(from, null, above)),
                new Now(unit, above));
    }

    static PublishedReport due(String form, String period, String structureDate, String unit) {
        return report(form, period, structureDate, unit, 1, State.DUE, null);
    }

    static PublishedReport submitted(String form, String period, String structureDate, String unit, String figure) {
        return report(form, period, structureDate, unit, 2, State.SUBMITTED, version(figure));
    }

    /** That the values may be null is lost to the checker where it reads a class file. */
    @SuppressWarnings("NullAway")
    private static Version version(String figure) {
        Map<String, @Nullable BigDecimal> values = new HashMap<>(Map.of("CONTESTS", new BigDecimal(figure)));
        return new Version(1, false, MORNING, true, values);
    }

    private static PublishedReport report(
            String form,
            String period,
            String structureDate,
            String unit,
            int revision,
            State state,
            @Nullable Version inForce) {
        return new PublishedReport(
                form + '.' + period + '.' + unit,
                revision,
                form,
                period,
                LocalDate.parse(structureDate),
                unit,
                "m-tinh",
                state,
                MORNING,
                List.of(Reports.line("SUM")),
                inForce);
    }

    static ScopeTotal total(
            String form, String period, Structure structure, String unit, int sequence, int expected, String figure) {
        var lines = new TreeMap<String, LineTotal>();
        var submitted = new BasisTotal(expected - 1, new BigDecimal(figure));
        lines.put("CONTESTS", new LineTotal(expected, submitted, BasisTotal.NONE));
        return new ScopeTotal(
                form,
                period,
                structure,
                unit,
                "m-tinh",
                new Generation(1).sequence(sequence),
                0,
                MORNING,
                new Counts(expected, expected - 1, expected - 1, 0, 0, 0),
                lines);
    }
}
