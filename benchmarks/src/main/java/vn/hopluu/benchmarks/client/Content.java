package vn.hopluu.benchmarks.client;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a report says. A value of {@code null} is a blank: not reported, never zero. */
public record Content(
        Map<String, @Nullable BigDecimal> values,
        Map<String, String> notes,
        Map<String, String> narrative,
        Map<String, String> explanations) {

    public Content {
        values = Collections.unmodifiableMap(new LinkedHashMap<String, @Nullable BigDecimal>(values));
        notes = Map.copyOf(notes);
        narrative = Map.copyOf(narrative);
        explanations = Map.copyOf(explanations);
    }

    public static Content of(Map<String, @Nullable BigDecimal> values) {
        return new Content(values, Map.of(), Map.of(), Map.of());
    }

    /** The same report with one line changed. */
    public Content with(String indicator, @Nullable BigDecimal value) {
        var changed = new LinkedHashMap<String, @Nullable BigDecimal>(values);
        changed.put(indicator, value);
        return new Content(changed, notes, narrative, explanations);
    }
}
