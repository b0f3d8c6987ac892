package vn.hopluu.report.catalog;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.hopluu.report.filling.FilledIn;
import vn.hopluu.report.unit.UnitKind;

/**
 * What to try a draft with.
 *
 * @param kind of the unit that would fill it in
 * @param values and the rest: sample content, as a report's draft has it
 */
record Trial(
        @Nullable UnitKind kind,
        @Nullable Map<String, JsonNode> values,
        @Nullable Map<String, JsonNode> notes,
        @Nullable Map<String, JsonNode> narrative,
        @Nullable Map<String, JsonNode> explanations) {

    FilledIn content() {
        return new FilledIn(values, notes, narrative, explanations);
    }
}
