package vn.hopluu.benchmarks.figures;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import vn.hopluu.benchmarks.client.Period;
import vn.hopluu.benchmarks.client.Scope;
import vn.hopluu.benchmarks.client.Scope.Structure;

/** A period of its own, opened for the whole synthetic province: so many reports that wait to be sent. */
record Load(Scope province, List<String> reports) {

    static final String FORM = "TT-CCHC";

    /** Opens the next period and returns when every obligation is counted and listed: a load begins in quiet. */
    static Load prepared(Rig rig, Periods periods, int reports) {
        var province = periods.province();
        if (reports > province.communes()) throw new IllegalStateException("the province has fewer communes");
        var period = periods.next();
        var scope = new Scope(FORM, period, province.id(), Structure.THEN);
        open(rig, scope);
        Waiting.until(
                "all obligations are counted",
                () -> number(rig, scope, "", "/total/counts/expected") == province.communes());
        Waiting.until(
                "all who have not sent are listed",
                () -> number(rig, scope, "/missing", "/missing") == province.communes());
        return new Load(
                scope,
                IntStream.range(0, reports)
                        .mapToObj(i -> "%s.%s.%s".formatted(FORM, period, province.commune(i)))
                        .toList());
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

    private static long number(Rig rig, Scope scope, String part, String pointer) {
        var answer = rig.gateway().http().get(scope.path(part));
        return answer.succeeded() ? answer.json().at(pointer).asLong() : 0;
    }
}
