package vn.hopluu.systemtests.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import vn.hopluu.benchmarks.client.Answer;
import vn.hopluu.benchmarks.client.Http;

/** How the operations of report-service on drafts of forms are asked for: drafts of the province above the unit, each of a new form. */
final class FormScripts {

    private static final Map<String, Object> NAMES = Map.of("vi", "Giả lập", "en", "Synthetic");
    private static final Map<String, Object> LINE = Map.of(
            "code", "LINE",
            "number", "1",
            "name", NAMES,
            "unitOfMeasure", "Cuộc",
            "type", "WHOLE",
            "rollUp", "SUM",
            "nature", "FLOW",
            "filledBy", List.of("DISTRICT"));
    private static final Map<String, Object> CONTENT =
            Map.of("title", NAMES, "source", "(synthetic)", "indicators", List.of(LINE));

    private final Http http;

    FormScripts(Http http) {
        this.http = http;
    }

    Map<String, Script> all() {
        var drafts = "/api/forms/{form}/drafts";
        var all = new HashMap<String, Script>();
        all.put(
                "POST " + drafts,
                (state, forReal) -> Scene.send("POST", drafts(), Map.of("unit", World.PROVINCE))
                        .with("Idempotency-Key", UUID.randomUUID().toString()));
        all.put("GET " + drafts + "/{draft}", onDraft(Scene::get));
        all.put(
                "PUT " + drafts + "/{draft}",
                onDraft(path -> Scene.send("PUT", path, Map.of()).with("If-Match", "\"2\"")));
        all.put(
                "DELETE " + drafts + "/{draft}",
                onDraft(path -> Scene.send("DELETE", path).with("If-Match", "\"2\"")));
        all.put(
                "POST " + drafts + "/{draft}/previews",
                onDraft(path -> Scene.send("POST", path + "/previews", Map.of("kind", "DISTRICT"))));
        all.put(
                "POST " + drafts + "/{draft}/publications",
                onDraft(path -> Scene.send("POST", path + "/publications").with("If-Match", "\"2\"")));
        return all;
    }

    private Script onDraft(Function<String, Scene> scene) {
        return (state, forReal) -> {
            var path = writtenDraft();
            return scene.apply(path).seenAt(path);
        };
    }

    private static String drafts() {
        return "/api/forms/GL-" + UUID.randomUUID().toString().toUpperCase(Locale.ROOT) + "/drafts";
    }

    private String writtenDraft() {
        var drafts = drafts();
        // Units come to report-service a moment after they were entered.
        await().untilAsserted(() -> assertThat(start(drafts).succeeded()).isTrue());
        var path = drafts + "/" + start(drafts).json().path("draft").asString();
        http.send("PUT", path, CONTENT, Map.of("If-Match", "\"1\"")).successful();
        return path;
    }

    private Answer start(String drafts) {
        return http.send("POST", drafts, Map.of("unit", World.PROVINCE), Map.of("Idempotency-Key", drafts));
    }
}
