package vn.hopluu.systemtests.access;

import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import vn.hopluu.benchmarks.client.Http;

/** The services' documents of their interface, as the gateway joins them. */
public record OpenApi(JsonNode document) {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch", "head", "options");

    /** A service that has just been started may take too long for the gateway to tell its document the first time. */
    public static OpenApi read(Http http) {
        return await().until(
                        () -> new OpenApi(
                                http.get("/api/openapi.json").successful().json()),
                        read -> read.document.path("x-unavailable-services").isEmpty());
    }

    /** Each as {@code GET /api/units/{id}}. */
    public List<String> operations() {
        return document.path("paths")
                .propertyStream()
                .flatMap(path -> path.getValue().propertyNames().stream()
                        .filter(METHODS::contains)
                        .map(method -> method.toUpperCase(Locale.ROOT) + " " + path.getKey()))
                .toList();
    }
}
