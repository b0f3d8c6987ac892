package vn.hopluu.gateway.docs;

import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** Keeps apart components that several services call by the same name: {@code Unit} becomes {@code report.Unit}. */
final class ComponentNames {

    private static final String ROOT = "#/components/";

    private ComponentNames() {}

    /** The names, as {@code schemas/Unit}, and the operation ids that occur in more than one document. */
    static Set<String> clashing(Collection<ObjectNode> documents) {
        Set<String> seen = new HashSet<>();
        Set<String> clashing = new HashSet<>();
        for (ObjectNode document : documents) {
            for (String name : names(document)) {
                if (!seen.add(name)) {
                    clashing.add(name);
                }
            }
        }
        return clashing;
    }

    /** The document with every clashing name, and every reference to one, led by the service's name. */
    static ObjectNode prefixed(ObjectNode document, String service, Set<String> clashing) {
        ObjectNode result = (ObjectNode) rewritten(document, service, clashing);
        ObjectNode renamed = JsonNodeFactory.instance.objectNode();
        for (Map.Entry<String, JsonNode> section : result.path("components").properties()) {
            ObjectNode into = renamed.putObject(section.getKey());
            for (Map.Entry<String, JsonNode> entry : section.getValue().properties()) {
                into.set(name(section.getKey() + "/" + entry.getKey(), service, clashing), entry.getValue());
            }
        }
        result.set("components", renamed);
        return result;
    }

    private static Set<String> names(ObjectNode document) {
        Set<String> names = new HashSet<>();
        for (Map.Entry<String, JsonNode> section : document.path("components").properties()) {
            section.getValue().propertyNames().forEach(name -> names.add(section.getKey() + "/" + name));
        }
        document.path("paths").findValuesAsString("operationId").forEach(id -> names.add("operation/" + id));
        return names;
    }

    private static JsonNode rewritten(JsonNode node, String service, Set<String> clashing) {
        return switch (node) {
            case ObjectNode object -> {
                ObjectNode copy = JsonNodeFactory.instance.objectNode();
                object.properties()
                        .forEach(entry ->
                                copy.set(entry.getKey(), value(entry.getKey(), entry.getValue(), service, clashing)));
                yield copy;
            }
            case ArrayNode array -> {
                ArrayNode copy = JsonNodeFactory.instance.arrayNode();
                array.forEach(item -> copy.add(rewritten(item, service, clashing)));
                yield copy;
            }
            default -> node;
        };
    }

    private static JsonNode value(String key, JsonNode value, String service, Set<String> clashing) {
        if (!(value instanceof StringNode text)) {
            return rewritten(value, service, clashing);
        }
        String string = text.stringValue();
        if (string.startsWith(ROOT)) {
            String component = string.substring(ROOT.length());
            String section = component.substring(0, component.indexOf('/') + 1);
            return StringNode.valueOf(ROOT + section + name(component, service, clashing));
        }
        return key.equals("operationId") ? StringNode.valueOf(name("operation/" + string, service, clashing)) : value;
    }

    private static String name(String component, String service, Set<String> clashing) {
        String name = component.substring(component.indexOf('/') + 1);
        return clashing.contains(component) ? service + "." + name : name;
    }
}
