package vn.hopluu.report.filling;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
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

    /** The line's figure, with those of the codes that it had or has taken up, as far as the form of that time knew them. */
    public Optional<BigDecimal> figure(Indicator line) {
        return Stream.concat(Stream.of(line.code()), line.formerly().stream())
                .map(values::get)
                .filter(Objects::nonNull)
                .reduce(BigDecimal::add);
    }
}
