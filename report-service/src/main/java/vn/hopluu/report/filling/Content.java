package vn.hopluu.report.filling;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import vn.hopluu.report.form.FormVersion;
import vn.hopluu.report.unit.UnitKind;

/**
 * What a unit filled in. A line that is absent from {@code values} is blank: not reported, which is not zero.
 *
 * @param values by indicator, exact and normal
 * @param notes by indicator
 * @param narrative by section
 * @param explanations of warnings, by indicator
 */
public record Content(
        Map<String, BigDecimal> values,
        Map<String, String> notes,
        Map<String, String> narrative,
        Map<String, String> explanations) {

    public Content {
        values = Map.copyOf(values);
        notes = Map.copyOf(notes);
        narrative = Map.copyOf(narrative);
        explanations = Map.copyOf(explanations);
    }

    public static Content empty() {
        return new Content(Map.of(), Map.of(), Map.of(), Map.of());
    }

    public Optional<BigDecimal> value(String indicator) {
        return Optional.ofNullable(values.get(indicator));
    }

    /** With the computed lines worked out anew. */
    public Content computedBy(FormVersion form, UnitKind kind) {
        return new Content(Computed.of(values, form, kind).values(), notes, narrative, explanations);
    }

    boolean isPositive(String indicator) {
        return value(indicator).filter(value -> value.signum() > 0).isPresent();
    }
}
