package vn.hopluu.report.filling;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import vn.hopluu.report.form.FormVersion;
import vn.hopluu.report.form.Indicator;
import vn.hopluu.report.form.ValueType;
import vn.hopluu.report.formula.Figures;
import vn.hopluu.report.formula.Formula;
import vn.hopluu.report.unit.UnitKind;

/**
 * The computed lines of one content.
 *
 * @param values all figures, the computed ones among them
 * @param faulty the computed lines whose figure their own value type does not take: they are blank in {@code values}
 */
record Computed(Map<String, BigDecimal> values, Map<String, BigDecimal> faulty) {

    /** @param filledIn whatever it holds of computed lines is worked out anew */
    static Computed of(Map<String, BigDecimal> filledIn, FormVersion form, UnitKind kind) {
        Computed computed = new Computed(new HashMap<>(filledIn), new HashMap<>());
        form.computedFor(kind).forEach(computed::workOut);
        return computed;
    }

    private void workOut(Indicator line) {
        values.remove(line.code());
        figure(line).ifPresent(figure -> put(line, figure));
    }

    private Optional<BigDecimal> figure(Indicator line) {
        Formula formula = line.formula();
        return formula == null ? Optional.empty() : formula.figure(new OwnFigures(values), line.fractionDigits());
    }

    private void put(Indicator line, BigDecimal figure) {
        if (line.fault(figure).isPresent()) {
            faulty.put(line.code(), figure);
        } else {
            values.put(line.code(), ValueType.normal(figure));
        }
    }

    private record OwnFigures(Map<String, BigDecimal> values) implements Figures {

        @Override
        public Optional<BigDecimal> of(String line) {
            return Optional.ofNullable(values.get(line));
        }

        @Override
        public Optional<BigDecimal> before(String line) {
            return Optional.empty();
        }
    }
}
