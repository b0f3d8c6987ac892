package vn.hopluu.aggregation.topology;

import java.math.BigDecimal;

/** Counting something in, or taking back what was counted. */
enum Sign {
    PLUS(1) {
        @Override
        BasisTotal apply(RollUp rollUp, BasisTotal before, BigDecimal figure) {
            return rollUp.plus(before, figure);
        }
    },
    MINUS(-1) {
        @Override
        BasisTotal apply(RollUp rollUp, BasisTotal before, BigDecimal figure) {
            return rollUp.minus(before, figure);
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

    abstract BasisTotal apply(RollUp rollUp, BasisTotal before, BigDecimal figure);
}
