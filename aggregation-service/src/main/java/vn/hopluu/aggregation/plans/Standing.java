package vn.hopluu.aggregation.plans;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import vn.hopluu.aggregation.topology.BasisTotal;

/** How a figure stands to the value that it is to come to; exact, also where the figure is shown rounded. */
record Standing(BasisTotal figures, BigDecimal value) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** Null while there is no figure. */
    @Nullable
    Boolean meets(Comparison comparison) {
        BigDecimal figure = figures.total();
        return figure == null ? null : comparison.isMetBy(exactly(figure));
    }

    /** How much of the value is reached, in hundredths, rounded half up to two decimals; null while there is no figure, and of zero. */
    @Nullable
    BigDecimal reached() {
        BigDecimal figure = figures.total();
        return figure == null || value.signum() == 0
                ? null
                : figure.multiply(HUNDRED).divide(value, 2, RoundingMode.HALF_UP);
    }

    /** A value has no more decimals than a figure is rounded to: only where they are the same can rounding have hidden anything. */
    private int exactly(BigDecimal figure) {
        int rounded = figure.compareTo(value);
        BigDecimal numerator = figures.numerator();
        BigDecimal denominator = figures.denominator();
        return rounded != 0 || numerator == null || denominator == null ? rounded : exactly(numerator, denominator);
    }

    /** The figure is the quotient, or a hundred times it: whichever rounds to the value. */
    private int exactly(BigDecimal numerator, BigDecimal denominator) {
        BigDecimal part = value.multiply(denominator);
        BigDecimal once = numerator.subtract(part);
        BigDecimal inHundredths = numerator.multiply(HUNDRED).subtract(part);
        BigDecimal off = once.abs().compareTo(inHundredths.abs()) < 0 ? once : inHundredths;
        return off.signum() * denominator.signum();
    }
}
