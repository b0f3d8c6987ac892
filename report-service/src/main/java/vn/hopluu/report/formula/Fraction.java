package vn.hopluu.report.formula;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * An exact number: {@code A / B * 100} loses nothing on its way and is rounded once, at its end.
 *
 * @param under above zero
 */
record Fraction(BigDecimal over, BigDecimal under) implements Comparable<Fraction> {

    static Fraction of(BigDecimal number) {
        return new Fraction(number, BigDecimal.ONE);
    }

    Fraction plus(Fraction other) {
        return new Fraction(over.multiply(other.under).add(other.over.multiply(under)), under.multiply(other.under));
    }

    Fraction minus(Fraction other) {
        return plus(new Fraction(other.over.negate(), other.under));
    }

    Fraction times(Fraction other) {
        return new Fraction(over.multiply(other.over), under.multiply(other.under));
    }

    Optional<Fraction> dividedBy(Fraction other) {
        return switch (other.over.signum()) {
            case 0 -> Optional.empty();
            case 1 -> Optional.of(times(new Fraction(other.under, other.over)));
            default -> Optional.of(times(new Fraction(other.under.negate(), other.over.negate())));
        };
    }

    BigDecimal rounded(int digits) {
        return over.divide(under, digits, RoundingMode.HALF_UP);
    }

    @Override
    public int compareTo(Fraction other) {
        return over.multiply(other.under).compareTo(other.over.multiply(under));
    }
}
