package vn.hopluu.systemtests.access;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.hopluu.benchmarks.client.Http;

/** How the operations of org-service on units and restructurings are asked for. */
final class UnitScripts {

    private static final String UNIT = "/api/units/" + World.UNIT;
    private static final String ACTS = "/api/restructurings";
    private static final Map<String, Object> RENAMING = Map.of(
            "effective",
            "2045-01-01",
            "legalBasis",
            "(synthetic)",
            "title",
            "Giả lập",
            "changes",
            List.of(Map.of("change", "rename", "unit", World.UNIT, "name", "Huyện giả lập đổi tên")));

    private final Http http;

    UnitScripts(Http http) {
        this.http = http;
    }

    Map<String, Script> all() {
        var all = new HashMap<String, Script>();
        all.put("GET /api/units", Script.get("/api/units?limit=1"));
        all.put("GET /api/units/{id}", Script.get(UNIT));
        for (var part : List.of("subtree", "history", "children", "ancestors")) {
            all.put("GET /api/units/{id}/" + part, Script.get(UNIT + "/" + part));
        }
        all.put("GET /api/tree", Script.get("/api/tree?limit=1"));
        all.put("GET /api/tree/differences", Script.get("/api/tree/differences?from=2025-06-30&to=2025-07-01&limit=1"));
        all.put("GET /api/exports/units", Script.get("/api/exports/units"));
        all.put("GET /api/exports/acts", Script.get("/api/exports/acts"));
        all.put("GET /api/restructurings", Script.get(ACTS + "?limit=1"));
        all.put("GET /api/restructurings/{id}", (state, forReal) -> Scene.get(anyAct()));
        all.put("PUT /api/restructurings/{id}", (state, forReal) -> registering());
        all.put("DELETE /api/restructurings/{id}", (state, forReal) -> withdrawing());
        all.put("POST /api/restructurings/previews", Script.always(Scene.send("POST", ACTS + "/previews", RENAMING)));
        all.put("POST /api/imports/units", Script.always(importing("units", Map.of("units", List.of()))));
        all.put("POST /api/imports/acts", Script.always(importing("acts", Map.of("acts", List.of(asFile())))));
        return all;
    }

    private String anyAct() {
        var first =
                http.get(ACTS + "?limit=1").successful().json().path("items").path(0);
        return ACTS + "/" + first.path("act").asString();
    }

    private Scene registering() {
        var path = newAct();
        return Scene.send("PUT", path, RENAMING).seenAt(path).then(() -> withdraw(path));
    }

    private Scene withdrawing() {
        var path = newAct();
        http.send("PUT", path, RENAMING, Map.of()).successful();
        return Scene.send("DELETE", path).seenAt(path).then(() -> withdraw(path));
    }

    /** Again, where it was only for others to try; twice is refused, which is as good. */
    private void withdraw(String path) {
        http.send("DELETE", path, BodyPublishers.noBody(), Map.of());
    }

    private static String newAct() {
        return ACTS + "/gia-lap-" + UUID.randomUUID();
    }

    private static Scene importing(String what, Object file) {
        return Scene.send("POST", "/api/imports/" + what + "?dryRun=true", file);
    }

    private static Map<String, Object> asFile() {
        var act = new HashMap<>(RENAMING);
        act.put("act", "gia-lap-nhap");
        return act;
    }
}
