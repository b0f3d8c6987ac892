package vn.hopluu.benchmarks.figures;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.hopluu.benchmarks.client.EventStream;
import vn.hopluu.benchmarks.client.Scope;
import vn.hopluu.benchmarks.client.Scope.Structure;
import vn.hopluu.benchmarks.client.Total;

/**
 * (f) The time from sending an act to the live event with the last of today's totals that it moves. The units are made
 * by an act too; their reports are written straight to the topic, as its contract says.
 */
final class ActTime {

    private static final List<String> PERIODS = List.of("2024-Q1", "2024-H1", "2024-9M", "2024-Y");
    static final String LINE = "CONTESTS";
    private static final int COMMUNES = 3_000;
    private static final int TOUCHED = 300;

    private final Rig rig;
    private final SyntheticProvince province = new SyntheticProvince("gia-lap-sap-xep", COMMUNES);
    private final SyntheticActs acts = new SyntheticActs(province);
    private int from;

    ActTime(Rig rig) {
        this.rig = rig;
    }

    /** Makes the province and its reports known; returns how many reports there are. */
    int fill() {
        register("thanh-lap", acts.founding());
        try (var writer = new EventWriter(rig.kafka())) {
            PERIODS.forEach(period -> province.numbers().forEach(i -> writer.write(report(period, i))));
        }
        for (var period : PERIODS) {
            Waiting.until(
                    "all reports of " + period + " are counted",
                    () -> rig.submitted(scope(period, Structure.NOW)) == COMMUNES
                            && rig.submitted(scope(period, Structure.THEN)) == COMMUNES);
        }
        return COMMUNES * PERIODS.size();
    }

    private ReportSubmitted report(String period, int commune) {
        var values = new HashMap<String, @Nullable BigDecimal>();
        ReportSubmitted.INDICATORS.forEach(line -> values.put(line, BigDecimal.valueOf(commune)));
        return ReportSubmitted.of(period, province.commune(commune), province.district(commune), values);
    }

    /** Seconds until the last total is right. Each time with other communes. */
    double measure() {
        var then = then();
        var streams = new ArrayList<EventStream>();
        try {
            var awaited = new AwaitedTotals(acts, PERIODS, from, TOUCHED);
            PERIODS.forEach(period -> streams.add(
                    rig.gateway().stream(scope(period, Structure.NOW), null, event -> awaited.see(period, event))));
            awaited.streamsAreOpen();
            long start = System.nanoTime();
            register("sap-xep-" + from, acts.merging(from, TOUCHED));
            double seconds = (awaited.last() - start) / 1e9;
            if (!then.equals(then())) throw new IllegalStateException("the totals of then have changed");
            return seconds;
        } finally {
            streams.forEach(EventStream::close);
            from += TOUCHED;
        }
    }

    private List<Total> then() {
        return PERIODS.stream()
                .map(period ->
                        rig.gateway().totals(scope(period, Structure.THEN)).total())
                .toList();
    }

    private void register(String id, SyntheticActs.Act act) {
        rig.gateway()
                .http()
                .send("PUT", "/api/restructurings/" + id, act, Map.of())
                .successful();
    }

    private Scope scope(String period, Structure structure) {
        return new Scope(Load.FORM, period, province.id(), structure);
    }
}
