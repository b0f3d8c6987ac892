package vn.hopluu.aggregation.topology;

import java.math.BigDecimal;

/** Counting something in, or taking back what was counted. */
enum Sign {
    PLUS(1) {
        @Override
        BigDecimal of(BigDecimal number) {
            return number;
        }
    },
    MINUS(-1) {
        @Override
        BigDecimal of(BigDecimal number) {
            return number.negate();
        }
    };

    private final int one;

    Sign(int one) {
        this.one = one;
    }

    int one() {
        return one;
    }

    int oneIf(boolean counted) {
        return counted ? one : 0;
    }

    abstract BigDecimal of(BigDecimal number);
}
