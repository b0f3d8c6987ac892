package vn.hopluu.benchmarks.figures;

import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import vn.hopluu.benchmarks.client.Period;
import vn.hopluu.benchmarks.client.Scope;
import vn.hopluu.benchmarks.client.Scope.Structure;

/** (i) The time from sending the order to open a period until every report that is owed is there, and until the board expects all. */
final class OpeningTime {

    private static final Instant DUE = Instant.parse("2065-01-01T00:00:00Z");

    private final Rig rig;
    private final SyntheticProvince province;
    private final Iterator<String> months =
            IntStream.rangeClosed(1, 12).mapToObj("2025-M%02d"::formatted).iterator();

    /** @param seconds until all reports were there, and until the province's total expected them */
    record Result(double open, double expected) {}

    OpeningTime(Rig rig, int units) {
        this.rig = rig;
        this.province = new SyntheticProvince("gia-lap-mo-ky", units);
    }

    /** Makes the units known, and waits until they are. */
    void fill() {
        try (var writer = new EventWriter(rig.kafka())) {
            province.units().forEach(writer::write);
        }
        Waiting.until("the units are known", () -> foreseen() == province.communes());
    }

    /** How many would owe a report, as report-service sees it by now. */
    private int foreseen() {
        var regime = Map.of(
                "form", Load.FORM,
                "calendar", List.of("Y"),
                "subtree", province.id(),
                "kinds", List.of("COMMUNE"),
                "due", Map.of("workingDays", 1),
                "opens", Map.of("daysBefore", 0, "of", "END"),
                "from", "2025-01-01",
                "until", "2025-12-31");
        var answer = rig.gateway().http().send("POST", "/api/regimes/previews", regime, Map.of());
        return answer.succeeded() ? answer.json().at("/items/0/obligations").asInt() : 0;
    }

    /** Each time another month. */
    Result measure() {
        var period = months.next();
        var opening = new Period.Opening(province.id(), List.of("COMMUNE"), DUE);
        long start = System.nanoTime();
        rig.gateway().open(Load.FORM, period, opening);
        Waiting.until(
                "the period is open",
                () -> rig.gateway().period(Load.FORM, period).orElseThrow().open());
        double open = (System.nanoTime() - start) / 1e9;
        Waiting.until("the board expects all", () -> expected(period) == province.communes());
        return new Result(open, (System.nanoTime() - start) / 1e9);
    }

    private long expected(String period) {
        var scope = new Scope(Load.FORM, period, province.id(), Structure.THEN);
        var answer = rig.gateway().http().get(scope.path(""));
        return answer.succeeded() ? answer.json().at("/total/counts/expected").asLong() : 0;
    }
}
