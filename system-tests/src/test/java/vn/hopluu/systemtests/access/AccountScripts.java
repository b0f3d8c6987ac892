package vn.hopluu.systemtests.access;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import vn.hopluu.benchmarks.client.Http;

/** How the operations of org-service on people are asked for: people who prepare reports at the unit. */
final class AccountScripts {

    private static final String ACCOUNTS = "/api/accounts";
    private static final List<Map<String, String>> RIGHTS = List.of(Map.of("role", "PREPARER", "unit", World.UNIT));

    private final Http http;

    AccountScripts(Http http) {
        this.http = http;
    }

    Map<String, Script> all() {
        var all = new HashMap<String, Script>();
        all.put("GET /api/me", Script.get("/api/me"));
        all.put("GET /api/sessions", Script.get("/api/sessions"));
        all.put("DELETE /api/sessions/{sid}", Script.always(Scene.send("DELETE", "/api/sessions/nobodys")));
        all.put("GET " + ACCOUNTS, Script.get(ACCOUNTS + "?limit=1"));
        all.put("POST " + ACCOUNTS, (state, forReal) -> Scene.send("POST", ACCOUNTS, newPerson()));
        all.put("GET " + ACCOUNTS + "/{id}", onAccount(Scene::get));
        all.put("PUT " + ACCOUNTS + "/{id}/rights", onAccount(this::rights));
        all.put("POST " + ACCOUNTS + "/{id}/invitations", onAccount(path -> Scene.send("POST", path + "/invitations")));
        all.put("POST " + ACCOUNTS + "/{id}/closing", onAccount(path -> Scene.send("POST", path + "/closing")));
        all.put(
                "DELETE " + ACCOUNTS + "/{id}/second-factor",
                onAccount(path -> Scene.send("DELETE", path + "/second-factor")));
        all.put("GET " + ACCOUNTS + "/{id}/sessions", onAccount(path -> Scene.get(path + "/sessions")));
        all.put("DELETE " + ACCOUNTS + "/{id}/sessions", onAccount(path -> Scene.send("DELETE", path + "/sessions")));
        return all;
    }

    private Script onAccount(Function<String, Scene> scene) {
        return (state, forReal) -> {
            var path = account();
            return scene.apply(path).seenAt(path);
        };
    }

    private String account() {
        var made = http.send("POST", ACCOUNTS, newPerson(), Map.of()).successful();
        return ACCOUNTS + "/" + made.json().at("/account/account").asString();
    }

    private Scene rights(String path) {
        var etag = http.get(path).header("ETag").orElseThrow();
        var more = List.of(RIGHTS.getFirst(), Map.of("role", "APPROVER", "unit", World.UNIT));
        return Scene.send("PUT", path + "/rights", Map.of("rights", more)).with("If-Match", etag);
    }

    private static Map<String, Object> newPerson() {
        return Map.of("name", "Người giả lập", "email", UUID.randomUUID() + "@hop-luu.example", "rights", RIGHTS);
    }
}
