package vn.hopluu.report.filling;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import vn.hopluu.report.form.FormVersion;
import vn.hopluu.report.formula.Figures;

/** The figures at hand, and those of the period just before. */
record KnownFigures(FormVersion form, Content content, List<Earlier> earlier) implements Figures {

    @Override
    public Optional<BigDecimal> of(String line) {
        return content.value(line);
    }

    @Override
    public Optional<BigDecimal> before(String line) {
        return earlier.stream()
                .filter(one -> !one.covered())
                .findFirst()
                .flatMap(one -> form.line(line).flatMap(one::figure));
    }
}
