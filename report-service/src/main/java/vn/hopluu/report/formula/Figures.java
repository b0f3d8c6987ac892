package vn.hopluu.report.formula;

import java.math.BigDecimal;
import java.util.Optional;

/** Where formulas find the figures of lines; a blank line has none. */
public interface Figures {

    Optional<BigDecimal> of(String line);

    /** What was reported for the period of the same kind just before; nothing where that is not known. */
    Optional<BigDecimal> before(String line);
}
