package vn.hopluu.systemtests.fuzz;

import java.util.Random;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Values as a schema wants them, most of the time. */
final class SchemaValues {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int DEEPEST = 6;

    private final JsonNode document;
    private final Random random;
    private final Nasty nasty;

    SchemaValues(JsonNode document, Random random, Nasty nasty) {
        this.document = document;
        this.random = random;
        this.nasty = nasty;
    }

    JsonNode of(JsonNode schema) {
        return value(schema, 0);
    }

    private JsonNode value(JsonNode schema, int depth) {
        if (depth > DEEPEST || random.nextInt(12) == 0) return anything();
        if (schema.has("$ref"))
            return value(document.at(schema.path("$ref").asString().substring(1)), depth + 1);
        for (var choice : new String[] {"oneOf", "anyOf", "allOf"}) {
            if (schema.has(choice)) return value(any(schema.path(choice)), depth + 1);
        }
        if (schema.has("enum")) return any(schema.path("enum"));
        return typed(schema, depth);
    }

    private JsonNode typed(JsonNode schema, int depth) {
        return switch (type(schema)) {
            case "object" -> object(schema, depth);
            case "array" -> array(schema.path("items"), depth);
            case "integer" -> JSON.numberNode(random.nextInt(4) == 0 ? random.nextLong() : random.nextInt(1_000));
            case "number" -> JSON.numberNode(random.nextGaussian() * Math.pow(10, random.nextInt(20)));
            case "boolean" -> JSON.booleanNode(random.nextBoolean());
            case "null" -> JSON.nullNode();
            default -> JSON.stringNode(text(schema.path("format").asString("")));
        };
    }

    /** A schema without a type says nothing, or has properties. */
    private String type(JsonNode schema) {
        var type = schema.path("type");
        if (type.isArray()) return any(type).asString();
        if (type.isString()) return type.asString();
        return schema.has("properties") ? "object" : "string";
    }

    private JsonNode object(JsonNode schema, int depth) {
        var object = JSON.objectNode();
        schema.path("properties")
                .propertyStream()
                .filter(any -> random.nextInt(10) > 0)
                .forEach(property -> object.set(property.getKey(), value(property.getValue(), depth + 1)));
        if (schema.path("additionalProperties").isObject()) {
            object.set(nasty.text(), value(schema.path("additionalProperties"), depth + 1));
        }
        if (random.nextInt(8) == 0) object.set(nasty.text(), anything());
        return object;
    }

    private JsonNode array(JsonNode items, int depth) {
        var array = JSON.arrayNode();
        for (int i = random.nextInt(4); i > 0; i--) array.add(value(items, depth + 1));
        return array;
    }

    private String text(String format) {
        if (random.nextInt(3) == 0) return nasty.text();
        return switch (format) {
            case "date" ->
                "20%02d-%02d-%02d".formatted(random.nextInt(100), 1 + random.nextInt(12), 1 + random.nextInt(28));
            case "date-time" -> "20%02d-06-01T00:00:00Z".formatted(random.nextInt(100));
            default -> nasty.text();
        };
    }

    private JsonNode anything() {
        return switch (random.nextInt(7)) {
            case 0 -> JSON.nullNode();
            case 1 -> JSON.numberNode(random.nextDouble());
            case 2 -> JSON.numberNode(random.nextLong());
            case 3 -> JSON.objectNode().put(nasty.text(), nasty.text());
            case 4 -> JSON.arrayNode().add(nasty.text());
            case 5 -> JSON.booleanNode(true);
            default -> JSON.stringNode(nasty.text());
        };
    }

    private JsonNode any(JsonNode list) {
        return list.isEmpty() ? JSON.nullNode() : list.path(random.nextInt(list.size()));
    }
}
