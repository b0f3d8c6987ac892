package vn.hopluu.systemtests.access;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import vn.hopluu.benchmarks.client.Http;

/** How the operations of org-service on machine clients are asked for: clients that read for the unit. */
final class ClientScripts {

    private static final String CLIENTS = "/api/clients";
    private static final Map<String, Object> RIGHTS = Map.of("rights", List.of("ANALYST@" + World.UNIT));

    private final Http http;

    ClientScripts(Http http) {
        this.http = http;
    }

    Map<String, Script> all() {
        var all = new HashMap<String, Script>();
        all.put("GET " + CLIENTS, Script.get(CLIENTS));
        all.put("POST " + CLIENTS, (state, forReal) -> Scene.send("POST", CLIENTS, newClient(name())).seenAt(CLIENTS));
        all.put("PUT " + CLIENTS + "/{id}/rights", onClient(path -> Scene.send("PUT", path + "/rights", RIGHTS)));
        all.put("POST " + CLIENTS + "/{id}/secrets", onClient(path -> Scene.send("POST", path + "/secrets")));
        all.put("DELETE " + CLIENTS + "/{id}", onClient(path -> Scene.send("DELETE", path)));
        return all;
    }

    private Script onClient(Function<String, Scene> scene) {
        return (state, forReal) -> {
            var name = name();
            http.send("POST", CLIENTS, newClient(name), Map.of()).successful();
            return scene.apply(CLIENTS + "/" + name).seenAt(CLIENTS);
        };
    }

    private static String name() {
        return "gia-lap-" + UUID.randomUUID();
    }

    private static Map<String, Object> newClient(String name) {
        var client = new HashMap<>(RIGHTS);
        client.put("client", name);
        client.put("name", "Hệ thống giả lập");
        return client;
    }
}
