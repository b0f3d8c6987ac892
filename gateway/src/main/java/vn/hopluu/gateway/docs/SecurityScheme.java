package vn.hopluu.gateway.docs;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** How one gets in: the same for every service, so the joined document says it once, in place of each of theirs. */
final class SecurityScheme {

    private static final String NAME = "bearer";
    private static final String SECTION = "securitySchemes";
    private static final String REQUIREMENT = "security";

    private SecurityScheme() {}

    static void describe(ObjectNode document) {
        document.withObjectProperty("components")
                .withObjectProperty(SECTION)
                .putObject(NAME)
                .put("type", "http")
                .put("scheme", "bearer")
                .put("bearerFormat", "JWT")
                .put("description", "Mã truy cập do /oauth2/token cấp. / An access token from /oauth2/token.");
        document.putArray(REQUIREMENT).addObject().putArray(NAME);
    }

    /** The components of a service's document, less its own description of the same. */
    static JsonNode without(JsonNode components) {
        if (components instanceof ObjectNode object) {
            object.remove(SECTION);
        }
        return components;
    }

    /** The path's operations, which all ask for what the document asks for; one that asks for nothing stays open. */
    static JsonNode inherited(JsonNode path) {
        for (JsonNode operation : path) {
            if (operation instanceof ObjectNode object
                    && !object.path(REQUIREMENT).isEmpty()) {
                object.remove(REQUIREMENT);
            }
        }
        return path;
    }
}
