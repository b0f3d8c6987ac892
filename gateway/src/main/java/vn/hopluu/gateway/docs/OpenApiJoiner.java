package vn.hopluu.gateway.docs;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Joins the services' OpenAPI documents into one: pure, whatever the order in which they came. */
class OpenApiJoiner {

    private static final String VERSION = "3.1.0";

    private final ObjectNode joined = JsonNodeFactory.instance.objectNode();

    /**
     * @param documents the documents that could be had, by service
     * @param absent the services that gave none; the result says so
     */
    static ObjectNode join(Map<String, ObjectNode> documents, List<String> absent) {
        return new OpenApiJoiner().joinAll(documents, absent);
    }

    private ObjectNode joinAll(Map<String, ObjectNode> documents, List<String> absent) {
        describe(absent);
        Set<String> clashing = ComponentNames.clashing(documents.values());
        new TreeMap<>(documents)
                .forEach((service, document) -> add(ComponentNames.prefixed(document, service, clashing)));
        SecurityScheme.describe(joined);
        return joined;
    }

    private void describe(List<String> absent) {
        joined.put("openapi", VERSION);
        ObjectNode info = joined.putObject("info").put("title", "Hợp Lưu").put("version", "1");
        if (!absent.isEmpty()) {
            String names = String.join(", ", absent);
            info.put(
                    "description",
                    "Chưa đầy đủ: các dịch vụ sau hiện không trả lời. / Incomplete: these services do not answer at"
                            + " present: " + names);
        }
        ArrayNode unavailable = joined.putArray("x-unavailable-services");
        absent.forEach(unavailable::add);
        joined.putArray("servers").addObject().put("url", "/");
    }

    private void add(ObjectNode document) {
        ObjectNode paths = joined.withObjectProperty("paths");
        for (Map.Entry<String, JsonNode> path : document.path("paths").properties()) {
            if (path.getKey().startsWith("/api/")) {
                paths.set(path.getKey(), SecurityScheme.inherited(path.getValue()));
            }
        }
        ObjectNode components = joined.withObjectProperty("components");
        for (Map.Entry<String, JsonNode> section :
                SecurityScheme.without(document.path("components")).properties()) {
            ObjectNode into = components.withObjectProperty(section.getKey());
            section.getValue().properties().forEach(entry -> into.set(entry.getKey(), entry.getValue()));
        }
        addTags(document);
    }

    private void addTags(ObjectNode document) {
        ArrayNode tags = joined.withArrayProperty("tags");
        document.path("tags").forEach(tags::add);
    }
}
