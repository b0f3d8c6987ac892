package vn.hopluu.aggregation.views;

import static vn.hopluu.aggregation.access.Place.commune;
import static vn.hopluu.aggregation.access.Place.department;
import static vn.hopluu.aggregation.access.Place.district;
import static vn.hopluu.aggregation.access.Place.province;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.hopluu.aggregation.access.Place;
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

/**
 * Two provinces. In one, district q-huyen with communes q-xa and q-anh is dissolved on 1 July 2025; q-xa merges into the new
 * commune q-moi. The reports are of the first half of 2024, and each says 1.
 */
final class Realm {

    static final String FORM = "ACCESS";
    static final String PERIOD = "2024-H1";
    private static final Instant MORNING = Instant.parse("2024-06-10T02:00:00Z");
    private static final String END = "2025-07-01";
    private static final String BEGINNING = "2020-01-01";

    private Realm() {}

    static List<Place> units() {
        return List.of(
                province("q-tinh"),
                department("q-so").since(BEGINNING, "q-tinh"),
                district("q-huyen").since(BEGINNING, "q-tinh").endedInto("q-tinh", END),
                commune("q-xa").since(BEGINNING, "q-huyen", "q-tinh").endedInto("q-moi", END),
                commune("q-anh").since(BEGINNING, "q-huyen", "q-tinh").since(END, "q-tinh"),
                commune("q-moi").since(END, "q-tinh"),
                province("q-tinh-khac"),
                commune("q-xa-khac").since(BEGINNING, "q-tinh-khac"));
    }

    static List<PublishedReport> reports() {
        return List.of(
                report("q-so", "q-tinh"),
                report("q-xa", "q-huyen"),
                report("q-anh", "q-huyen"),
                report("q-xa-khac", "q-tinh-khac"));
    }

    /** That the values may be null is lost to the checker where it reads a class file. */
    @SuppressWarnings("NullAway")
    private static PublishedReport report(String unit, String receiver) {
        Map<String, @Nullable BigDecimal> values = new HashMap<>(Map.of("CONTESTS", BigDecimal.ONE));
        return new PublishedReport(
                FORM + '.' + PERIOD + '.' + unit,
                2,
                FORM,
                PERIOD,
                LocalDate.parse("2024-06-14"),
                unit,
                receiver,
                State.SUBMITTED,
                MORNING,
                List.of(Reports.line("SUM")),
                new Version(1, false, MORNING, true, values));
    }

    /** For the year of the period, without targets. */
    static String plan(String unit) {
        return """
                {"plan":"%1$s.2024","revision":1,"unit":"%1$s","year":2024,"removed":false,"title":"Kế hoạch",
                 "documentNumber":null,"targets":[],"occurredAt":"2023-12-28T02:00:00Z"}""".formatted(unit);
    }

    /** @param seen the offset of the last report */
    static List<ScopeTotal> totals(long seen) {
        return List.of(
                total("q-tinh", null, 3, 1, seen),
                total("q-so", "q-tinh", 1, 1, seen),
                total("q-huyen", "q-tinh", 2, 1, seen),
                total("q-xa", "q-huyen", 1, 1, seen),
                total("q-anh", "q-huyen", 1, 1, seen),
                total("q-tinh-khac", null, 1, 1, seen),
                total("q-xa-khac", "q-tinh-khac", 1, 1, seen));
    }

    static ScopeTotal total(String unit, @Nullable String parent, int reports, int sequence, long seen) {
        var lines = new TreeMap<String, LineTotal>();
        lines.put(
                "CONTESTS", new LineTotal(reports, new BasisTotal(reports, new BigDecimal(reports)), BasisTotal.NONE));
        return new ScopeTotal(
                FORM,
                PERIOD,
                Structure.THEN,
                unit,
                parent,
                new Generation(1).sequence(sequence),
                seen,
                MORNING,
                new Counts(reports, reports, reports, 0, 0, 0),
                lines);
    }
}
