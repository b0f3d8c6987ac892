package vn.hopluu.report.filling;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.hopluu.report.form.Indicator;
import vn.hopluu.report.period.PeriodCode;

/**
 * What the same unit reported for another period.
 *
 * @param covered whether the period at hand covers that one; otherwise it is the one of its kind just before
 */
public record Earlier(PeriodCode period, boolean covered, Map<String, BigDecimal> values) {

    public Earlier {
        values = Map.copyOf(values);
    }

    /**
     * The line's figure, also where the form of that time had it under another code; where lines were brought together, their
     * sum.
     */
    Optional<BigDecimal> figure(Indicator line) {
        return Optional.ofNullable(values.get(line.code())).or(() -> figure(line.formerly()));
    }

    private Optional<BigDecimal> figure(List<String> codes) {
        return codes.stream().filter(values::containsKey).map(values::get).reduce(BigDecimal::add);
    }
}
