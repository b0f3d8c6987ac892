package vn.hopluu.org.exchange;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.hopluu.org.web.Refusal.InvalidField;

/**
 * A unit or an act as it stands in a file; as JSON, also when the file is CSV.
 *
 * @param pointer to it in the JSON document, without the first slash
 * @param lines on which its parts begin in a CSV file, by their pointers within the item; empty for JSON
 */
record Item(JsonNode json, String pointer, Map<String, Integer> lines) {

    /** Something that is wrong with a part of it. */
    InvalidField fault(String part, String code, Object... arguments) {
        return fault(part, code, List.of(arguments), Map.of());
    }

    InvalidField fault(String part, String code, List<Object> arguments, Map<String, Object> members) {
        @Nullable Integer line = line(part);
        InvalidField fault = new InvalidField(pointer + part, code, arguments, members);
        return line == null ? fault : Faults.onLine(line, fault);
    }

    /** The same fault, found within the item, as one of the whole document. */
    InvalidField fault(InvalidField within) {
        String part = within.name().isEmpty() ? "" : "/" + within.name();
        return fault(part, within.code(), within.arguments(), within.members());
    }

    /** Of the smallest part around it that has a line of its own. */
    private @Nullable Integer line(String part) {
        @Nullable Integer line = lines.get(part);
        int parent = part.lastIndexOf('/');
        return line != null || parent < 0 ? line : line(part.substring(0, parent));
    }
}
