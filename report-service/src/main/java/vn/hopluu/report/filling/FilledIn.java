package vn.hopluu.report.filling;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Content as it arrives: the shape is right, the cells are not read yet, so that everything wrong with them is told at once. */
public record FilledIn(
        @Nullable Map<String, JsonNode> values,
        @Nullable Map<String, JsonNode> notes,
        @Nullable Map<String, JsonNode> narrative,
        @Nullable Map<String, JsonNode> explanations) {}
