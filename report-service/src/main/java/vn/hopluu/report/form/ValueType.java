package vn.hopluu.report.form;

import java.math.BigDecimal;
import java.util.Optional;

/** What kind of number a line takes, and within which limits. */
public enum ValueType {
    WHOLE(0),
    DECIMAL(6),
    PERCENTAGE(6),
    YES_NO(0);

    /** Enough for any count or sum of đồng a unit reports, and a sum over all units still fits an exact Decimal128. */
    private static final int MAXIMUM_INTEGER_DIGITS = 12;

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final int fractionDigits;

    ValueType(int fractionDigits) {
        this.fractionDigits = fractionDigits;
    }

    public int fractionDigits() {
        return fractionDigits;
    }

    /** The code of what is wrong with the number. Never expands it: {@code 1e999999999} costs no more than {@code 1}. */
    public Optional<String> fault(BigDecimal number) {
        return fault(number, fractionDigits);
    }

    /** @param digits at most so many after the point */
    Optional<String> fault(BigDecimal number, int digits) {
        if (number.signum() < 0) {
            return Optional.of("negative");
        }
        if ((long) number.precision() - number.scale() > MAXIMUM_INTEGER_DIGITS && number.signum() != 0) {
            return Optional.of("too-large");
        }
        if (number.stripTrailingZeros().scale() > digits) {
            return Optional.of(digits == 0 ? "not-whole" : "too-many-decimals");
        }
        return rangeFault(number);
    }

    private Optional<String> rangeFault(BigDecimal number) {
        return switch (this) {
            case WHOLE, DECIMAL -> Optional.empty();
            case PERCENTAGE -> number.compareTo(HUNDRED) > 0 ? Optional.of("above-hundred") : Optional.empty();
            case YES_NO -> number.compareTo(BigDecimal.ONE) > 0 ? Optional.of("not-yes-or-no") : Optional.empty();
        };
    }

    /** One form for each number, so that equal figures are equal: no exponent, no trailing zeros. Only for faultless numbers. */
    public static BigDecimal normal(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
