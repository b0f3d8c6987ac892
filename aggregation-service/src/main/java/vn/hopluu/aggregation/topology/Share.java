package vn.hopluu.aggregation.topology;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What one report gives to one line.
 *
 * @param figure what it reports, or the numerator of a ratio
 * @param of the denominator of a ratio; else one, for one report
 */
record Share(BigDecimal figure, BigDecimal of) {

    /** Null where either is blank: blank is not zero. */
    static @Nullable Share of(@Nullable BigDecimal figure, @Nullable BigDecimal of) {
        return figure == null || of == null ? null : new Share(figure, of);
    }
}
