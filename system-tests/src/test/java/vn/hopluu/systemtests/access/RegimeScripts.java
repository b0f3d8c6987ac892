package vn.hopluu.systemtests.access;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.hopluu.benchmarks.client.Http;

/** How the operations of report-service on regimes are asked for. */
final class RegimeScripts {

    private static final String REGIMES = "/api/regimes";

    /** Of a time so far off that nothing opens. */
    private static final Map<String, Object> RULES = Map.of(
            "form", "TT-CCHC",
            "calendar", List.of("Y"),
            "subtree", World.UNIT,
            "kinds", List.of("DISTRICT"),
            "due", Map.of("workingDays", 5),
            "opens", Map.of("daysBefore", 0, "of", "END"),
            "from", "2098-01-01");

    private final Http http;

    RegimeScripts(Http http) {
        this.http = http;
    }

    Map<String, Script> all() {
        return Map.of(
                "GET " + REGIMES,
                Script.get(REGIMES + "?limit=1"),
                "POST " + REGIMES + "/previews",
                Script.always(Scene.send("POST", REGIMES + "/previews", RULES)),
                "GET " + REGIMES + "/{regime}",
                (state, forReal) -> Scene.get(kept("gia-lap-che-do")),
                "PUT " + REGIMES + "/{regime}",
                (state, forReal) -> keeping(),
                "DELETE " + REGIMES + "/{regime}",
                (state, forReal) -> deleting());
    }

    private Scene keeping() {
        var path = fresh();
        return Scene.send("PUT", path, RULES).seenAt(path).then(() -> delete(path));
    }

    private Scene deleting() {
        var path = kept(fresh().substring(REGIMES.length() + 1));
        return Scene.send("DELETE", path).with("If-Match", "\"1\"").seenAt(path).then(() -> delete(path));
    }

    private String kept(String id) {
        http.send("PUT", REGIMES + "/" + id, RULES, Map.of()).successful();
        return REGIMES + "/" + id;
    }

    /** Where it is gone already, that is as good. */
    private void delete(String path) {
        http.send("DELETE", path, BodyPublishers.noBody(), Map.of("If-Match", "\"1\""));
    }

    private static String fresh() {
        return REGIMES + "/gia-lap-" + UUID.randomUUID();
    }
}
