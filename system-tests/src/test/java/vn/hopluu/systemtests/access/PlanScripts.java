package vn.hopluu.systemtests.access;

import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import vn.hopluu.benchmarks.client.Http;

/** How the operations on plans are asked for, of report-service and, for their progress, of aggregation-service. */
final class PlanScripts {

    private static final String PLANS = "/api/plans/" + World.UNIT + "/";
    private static final Map<String, String> FIRST = Map.of("If-None-Match", "*");
    private static final int LAST_YEAR = 2099;

    private final Http http;
    private final AtomicInteger year = new AtomicInteger(LAST_YEAR);
    private final String unchanged = PLANS + year.getAndDecrement();

    PlanScripts(Http http) {
        this.http = http;
    }

    Map<String, Script> all() {
        var plan = "/api/plans/{unit}/{year}";
        return Map.of(
                "GET /api/plans",
                Script.get("/api/plans?unit=" + World.UNIT),
                "GET " + plan,
                (state, forReal) -> Scene.get(set(unchanged)),
                "PUT " + plan,
                (state, forReal) -> setting(forReal ? next() : unchanged),
                "DELETE " + plan,
                (state, forReal) -> removing(set(forReal ? next() : unchanged)),
                "GET " + plan + "/progress",
                (state, forReal) -> Scene.get(known(set(unchanged)) + "/progress"),
                "GET " + plan + "/progress/stream",
                (state, forReal) ->
                        Scene.get(known(set(unchanged)) + "/progress/stream").with("Accept", "text/event-stream"));
    }

    private String next() {
        return PLANS + year.getAndDecrement();
    }

    private Scene setting(String path) {
        return Scene.send("PUT", path, body()).with("If-None-Match", "*").seenAt(path);
    }

    private Scene removing(String path) {
        return Scene.send("DELETE", path).with("If-Match", "*").seenAt(path);
    }

    /** Twice is as good as once. */
    private String set(String path) {
        http.send("PUT", path, body(), FIRST).successful();
        return path;
    }

    private String known(String path) {
        await().until(() -> http.get(path + "/progress").succeeded());
        return path;
    }

    private static Map<String, Object> body() {
        return Map.of(
                "title",
                "Kế hoạch giả lập",
                "targets",
                List.of(Map.of(
                        "code",
                        "CONTESTS_HELD",
                        "name",
                        Map.of("vi", "Cuộc thi", "en", "Contests"),
                        "form",
                        "TT-CCHC",
                        "indicator",
                        "CONTESTS",
                        "comparison",
                        "AT_LEAST",
                        "value",
                        4)));
    }
}
