package vn.hopluu.org.exchange;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * A line of a CSV file below its header; with line breaks in its cells it takes several.
 *
 * @param number of its first line in the file
 * @param cells by column, as they were meant
 */
record CsvLine(int number, Map<String, String> cells) {

    private static final Pattern BLANKS = Pattern.compile("\\s+");

    /** Lines that say the same in a column, together, in the order of the first of each; one that says nothing stands alone. */
    static Collection<List<CsvLine>> byCell(List<CsvLine> lines, String column) {
        Map<String, List<CsvLine>> together = new LinkedHashMap<>();
        for (CsvLine line : lines) {
            @Nullable String cell = line.cell(column);
            String key = cell == null ? "line " + line.number() : cell;
            together.computeIfAbsent(key, _ -> new ArrayList<>()).add(line);
        }
        return together.values();
    }

    /** Null for a cell that is blank, or in a column that the file does not have. */
    @Nullable
    String cell(String column) {
        @Nullable String cell = cells.get(column);
        return cell == null || cell.isBlank() ? null : cell;
    }

    boolean has(String column) {
        return cell(column) != null;
    }

    /** The same cell as on the other line, or a blank one. */
    boolean repeats(String column, CsvLine other) {
        return !has(column) || Objects.equals(cell(column), other.cell(column));
    }

    /** Puts a cell into JSON, unless it is blank. */
    void put(String column, ObjectNode json) {
        @Nullable String cell = cell(column);
        if (cell != null) {
            json.put(column, cell);
        }
    }

    /** Puts a cell's words into JSON as a list. */
    void putList(String column, ObjectNode json, String name) {
        var list = json.putArray(name);
        @Nullable String cell = cell(column);
        if (cell != null) {
            BLANKS.splitAsStream(cell.strip()).forEach(list::add);
        }
    }
}
