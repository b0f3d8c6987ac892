package vn.hopluu.benchmarks.figures;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.hopluu.benchmarks.client.Scope;
import vn.hopluu.benchmarks.client.Scope.Structure;

/**
 * (d) The time to make all totals anew from the topics. The reports are written straight to the topics, as their
 * contracts say: a rebuild reads nothing else, and twelve thousand units would take an hour to file by hand.
 */
final class RebuildTime {

    private static final List<String> PERIODS = List.of("2024-Q1", "2024-H1", "2024-9M", "2024-Y");

    private final Rig rig;
    private final SyntheticProvince province;
    private final Random random = new Random(3);

    RebuildTime(Rig rig, int units) {
        this.rig = rig;
        this.province = new SyntheticProvince("gia-lap-dung-lai", units);
    }

    /** Writes the events and returns how many seconds the totals took to have counted them all. */
    double fill() {
        long start = System.nanoTime();
        try (var writer = new EventWriter(rig.kafka())) {
            province.units().forEach(writer::write);
            reports().forEach(writer::write);
        }
        awaitAllCounted();
        return since(start);
    }

    /** Seconds from the order to rebuild to the switch to the new totals. */
    double rebuild() {
        long start = System.nanoTime();
        rig.aggregation()
                .send("POST", "/operations/rebuilds", Map.of(), Map.of())
                .successful();
        Waiting.until("the rebuild is done", this::done);
        double seconds = since(start);
        awaitAllCounted();
        return seconds;
    }

    private boolean done() {
        var state = rig.aggregation()
                .get("/operations/rebuilds/current")
                .json()
                .at("/state")
                .asString();
        return state.equals("DONE");
    }

    private Stream<ReportSubmitted> reports() {
        return PERIODS.stream()
                .flatMap(period -> province.numbers()
                        .mapToObj(
                                i -> ReportSubmitted.of(period, province.commune(i), province.district(i), figures())));
    }

    private Map<String, @Nullable BigDecimal> figures() {
        var values = new HashMap<String, @Nullable BigDecimal>();
        for (var line : ReportSubmitted.INDICATORS) {
            values.put(line, random.nextInt(10) == 0 ? null : BigDecimal.valueOf(random.nextInt(100)));
        }
        return values;
    }

    private void awaitAllCounted() {
        for (var period : PERIODS) {
            var scope = new Scope(Load.FORM, period, province.id(), Structure.THEN);
            Waiting.until(
                    "all reports of " + period + " are counted", () -> rig.submitted(scope) == province.communes());
        }
    }

    private static double since(long start) {
        return (System.nanoTime() - start) / 1e9;
    }
}
