package vn.hopluu.systemtests.access;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import vn.hopluu.benchmarks.client.Http;

/** The services' documents of their interface, as the gateway joins them. */
public record OpenApi(JsonNode document) {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch", "head", "options");

    public static OpenApi read(Http http) {
        return new OpenApi(http.get("/api/openapi.json").successful().json());
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
