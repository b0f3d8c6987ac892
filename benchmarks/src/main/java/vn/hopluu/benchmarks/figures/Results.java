package vn.hopluu.benchmarks.figures;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What was measured, in the order of measuring, ready to be printed. */
public final class Results {

    private final Map<String, Object> about = new LinkedHashMap<>();
    private final List<Row> rows = new ArrayList<>();

    /** One figure: its letter, what it is, the value with its unit, and what it should be, if anything. */
    public record Row(String figure, String what, String value, String aim) {}

    public void about(String what, Object value) {
        about.put(what, value);
    }

    void add(String figure, String what, String value) {
        rows.add(new Row(figure, what, value, ""));
    }

    void add(String figure, String what, String value, String aim) {
        rows.add(new Row(figure, what, value, aim));
    }

    public Map<String, Object> asMap() {
        return Map.of("about", about, "figures", rows);
    }

    public String markdown() {
        var text = new StringBuilder("# Figures\n\n");
        about.forEach((what, value) ->
                text.append("- ").append(what).append(": ").append(value).append('\n'));
        text.append("\nMedians; in brackets the least and the most of the runs.\n\n");
        text.append("| | figure | measured | aim |\n|---|---|---|---|\n");
        for (var row : rows) {
            text.append("| %s | %s | %s | %s |\n".formatted(row.figure, row.what, row.value, row.aim));
        }
        return text.toString();
    }
}
