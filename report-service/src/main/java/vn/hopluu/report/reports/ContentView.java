package vn.hopluu.report.reports;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.hopluu.report.filling.Content;
import vn.hopluu.report.form.Indicator;

/** The figures of a content as they are shown: every line in printed order, blank as null. */
final class ContentView {

    private ContentView() {}

    static Map<String, @Nullable BigDecimal> values(Content content, List<Indicator> lines) {
        Map<String, @Nullable BigDecimal> values = new LinkedHashMap<>();
        lines.forEach(line -> values.put(line.code(), content.values().get(line.code())));
        return values;
    }

    static Map<String, String> texts(Map<String, String> texts) {
        return new TreeMap<>(texts);
    }
}
