package vn.hopluu.systemtests.access;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import vn.hopluu.benchmarks.client.Http;

/** How the operations of aggregation-service on webhooks are asked for: webhooks of the unit, to where nobody listens. */
final class WebhookScripts {

    private static final String WEBHOOKS = "/api/webhooks";
    private static final String FIRST_VERSION = "\"1\"";
    private static final Map<String, Object> WISH =
            Map.of("address", "http://127.0.0.1:9/", "kinds", List.of("ReportAccepted"));

    private final Http http;

    WebhookScripts(Http http) {
        this.http = http;
    }

    Map<String, Script> all() {
        var all = new HashMap<String, Script>();
        var one = WEBHOOKS + "/{id}";
        all.put("GET " + WEBHOOKS, Script.get(WEBHOOKS));
        all.put("GET " + WEBHOOKS + "/acts", Script.get(WEBHOOKS + "/acts"));
        all.put("POST " + WEBHOOKS, (state, forReal) -> making());
        all.put("GET " + one, onWebhook(Scene::get));
        all.put("PUT " + one, onWebhook(path -> versioned("PUT", path, with("active", true))));
        all.put("DELETE " + one, onWebhook(path -> Scene.send("DELETE", path).with("If-Match", FIRST_VERSION)));
        all.put("GET " + one + "/deliveries", onWebhook(path -> Scene.get(path + "/deliveries")));
        all.put(
                "POST " + one + "/secrets",
                onWebhook(path -> Scene.send("POST", path + "/secrets").with("If-Match", FIRST_VERSION)));
        all.put("POST " + one + "/replays", onWebhook(path -> versioned("POST", path + "/replays", Map.of("from", 1))));
        all.put(
                "POST " + one + "/tests",
                onWebhook(path -> Scene.send("POST", path + "/tests").with("Idempotency-Key", "thu")));
        return all;
    }

    private static Scene making() {
        return Scene.send("POST", WEBHOOKS, with("unit", World.UNIT))
                .with("Idempotency-Key", key())
                .seenAt(WEBHOOKS + "?limit=500");
    }

    private static Scene versioned(String method, String path, Object body) {
        return Scene.send(method, path, body).with("If-Match", FIRST_VERSION);
    }

    private Script onWebhook(Function<String, Scene> scene) {
        return (state, forReal) -> {
            var made = http.send("POST", WEBHOOKS, with("unit", World.UNIT), Map.of("Idempotency-Key", key()))
                    .successful();
            var path = WEBHOOKS + "/" + made.json().at("/webhook/id").asString();
            return scene.apply(path).seenAt(path).then(() -> delete(path));
        };
    }

    /** Unless it is deleted. */
    private void delete(String path) {
        http.get(path)
                .header("ETag")
                .ifPresent(version -> http.send("DELETE", path, BodyPublishers.noBody(), Map.of("If-Match", version)));
    }

    private static Map<String, Object> with(String name, Object value) {
        var body = new HashMap<>(WISH);
        body.put(name, value);
        return body;
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }
}
