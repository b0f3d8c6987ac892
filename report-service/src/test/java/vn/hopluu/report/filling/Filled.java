package vn.hopluu.report.filling;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import vn.hopluu.report.form.FormVersion;
import vn.hopluu.report.form.OutreachForm;
import vn.hopluu.report.unit.UnitKind;

/** Contents as prose. */
public final class Filled {

    private Filled() {}

    public static Content with(String line, long value) {
        return new Content(Map.of(line, BigDecimal.valueOf(value)), Map.of(), Map.of(), Map.of());
    }

    public static Content and(Content content, String line, long value) {
        Map<String, BigDecimal> values = new HashMap<>(content.values());
        values.put(line, BigDecimal.valueOf(value));
        return new Content(values, content.notes(), content.narrative(), content.explanations());
    }

    static Content noted(Content content, String line) {
        return new Content(content.values(), Map.of(line, "Hội họp, chào cờ đầu tháng"), Map.of(), Map.of());
    }

    static Content explained(Content content, String line) {
        return new Content(content.values(), Map.of(), Map.of(), Map.of(line, "Đã rà soát lại"));
    }

    /** What the checks find in it, for a commune that reported nothing before. */
    public static Findings checked(Content content) {
        return new Checks(OutreachForm.VERSION_1, UnitKind.COMMUNE, java.util.List.of()).of(content);
    }

    /** What is kept of these values, a JSON object. */
    public static Content read(FormVersion form, UnitKind kind, String values) {
        return switch (reading(form, kind, values)) {
            case Reading.Read read -> read.content();
            case Reading.Unreadable unreadable -> throw new AssertionError(unreadable);
        };
    }

    static Reading reading(FormVersion form, UnitKind kind, String values) {
        FilledIn sent = JsonMapper.builder()
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .build()
                .readValue("{\"values\":" + values + "}", FilledIn.class);
        return ContentReader.read(sent, form, kind);
    }
}
