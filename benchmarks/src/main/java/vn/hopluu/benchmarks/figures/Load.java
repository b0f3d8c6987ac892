package vn.hopluu.benchmarks.figures;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.hopluu.benchmarks.client.Obligation;
import vn.hopluu.benchmarks.client.Period;
import vn.hopluu.benchmarks.client.Scope;
import vn.hopluu.benchmarks.client.Scope.Structure;

/** A period of its own, opened for a synthetic province of its own: so many reports that wait to be sent. */
record Load(Scope province, List<String> reports) {

    static final String FORM = "TT-CCHC";

    static Load prepared(Rig rig, Periods periods, int reports) {
        var period = periods.next();
        var province = new SyntheticProvince("gia-lap-" + period.toLowerCase(Locale.ROOT), reports);
        try (var writer = new EventWriter(rig.kafka())) {
            province.units().forEach(writer::write);
        }
        var scope = new Scope(FORM, period, province.id(), Structure.THEN);
        open(rig, scope);
        Waiting.until("all obligations are counted", () -> expected(rig, scope) == reports);
        return new Load(scope, reportsOf(rig, period));
    }

    /** Until report-service has read the units, it refuses to open a period for them. */
    private static void open(Rig rig, Scope scope) {
        var opening = new Period.Opening(
                scope.unit(), List.of("COMMUNE"), Instant.now().plus(Duration.ofHours(6)));
        var path = "/api/forms/" + FORM + "/periods/" + scope.period();
        Waiting.until(
                "report-service knows the synthetic units",
                () -> rig.gateway().http().send("PUT", path, opening, Map.of()).succeeded());
        Waiting.until(
                "the period is open",
                () -> rig.gateway().period(FORM, scope.period()).orElseThrow().open());
    }

    private static long expected(Rig rig, Scope scope) {
        var answer = rig.gateway().http().get(scope.path(""));
        return answer.succeeded() ? answer.json().at("/total/counts/expected").asLong() : 0;
    }

    private static List<String> reportsOf(Rig rig, String period) {
        return rig.gateway().obligations(FORM, period).stream()
                .map(Obligation::report)
                .toList();
    }
}
