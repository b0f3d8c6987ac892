package vn.hopluu.benchmarks.client;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A version of a form: what the driver needs to fill it and to print it. */
public record Form(List<Indicator> indicators) {

    public record Indicator(
            String code,
            @Nullable String number,
            Map<String, String> name,
            @Nullable List<String> filledBy) {

        public boolean filledBy(String kind) {
            return filledBy == null || filledBy.isEmpty() || filledBy.contains(kind);
        }
    }

    /** The lines that a unit of this kind fills. */
    public List<String> linesOf(String kind) {
        return indicators.stream()
                .filter(line -> line.filledBy(kind))
                .map(Indicator::code)
                .toList();
    }
}
