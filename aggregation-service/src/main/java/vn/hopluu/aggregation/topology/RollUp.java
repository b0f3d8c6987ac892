package vn.hopluu.aggregation.topology;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * How the figures of a line become one. Every roll-up also takes a figure back exactly: a sum keeps itself, a quotient both
 * its parts, and a line that has a least or a greatest every figure with its count. What a version before this one counted without
 * keeping that stays blank until all of it is taken back, or the totals are rebuilt: a wrong total would be worse than none.
 */
enum RollUp {
    SUM {
        @Override
        BasisTotal total(int reported, Sign sign, BasisTotal before, Share share, Tally tally) {
            return added(reported, before, sign.of(share.figure()));
        }
    },

    /** Yes is one, no is zero. */
    COUNT_OF_YES {
        @Override
        BasisTotal total(int reported, Sign sign, BasisTotal before, Share share, Tally tally) {
            return added(reported, before, share.figure().signum() > 0 ? sign.of(BigDecimal.ONE) : BigDecimal.ZERO);
        }
    },

    AVERAGE {
        @Override
        BasisTotal total(int reported, Sign sign, BasisTotal before, Share share, Tally tally) {
            return quotient(reported, sign, before, share, BigDecimal.ONE);
        }
    },

    RATIO {
        @Override
        BasisTotal total(int reported, Sign sign, BasisTotal before, Share share, Tally tally) {
            return quotient(reported, sign, before, share, BigDecimal.ONE);
        }
    },

    /** A ratio in hundredths. */
    PERCENTAGE {
        @Override
        BasisTotal total(int reported, Sign sign, BasisTotal before, Share share, Tally tally) {
            return quotient(reported, sign, before, share, HUNDRED);
        }
    },

    MINIMUM {
        @Override
        void remember(Sign sign, Share share, Tally tally) {
            tally.count(sign, share.figure());
        }

        @Override
        BasisTotal total(int reported, Sign sign, BasisTotal before, Share share, Tally tally) {
            return new BasisTotal(reported, isUnknown(before) ? null : tally.least());
        }
    },

    MAXIMUM {
        @Override
        void remember(Sign sign, Share share, Tally tally) {
            tally.count(sign, share.figure());
        }

        @Override
        BasisTotal total(int reported, Sign sign, BasisTotal before, Share share, Tally tally) {
            return new BasisTotal(reported, isUnknown(before) ? null : tally.greatest());
        }
    },

    /** Also what is not known here: who reported is still counted. */
    NONE {
        @Override
        BasisTotal total(int reported, Sign sign, BasisTotal before, Share share, Tally tally) {
            return new BasisTotal(reported, null);
        }
    };

    /** As many as a figure of a form may have. */
    private static final int DECIMALS = 6;

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** The total once the share is counted, or taken back. A total of nothing is blank. */
    BasisTotal apply(Sign sign, BasisTotal before, Share share, Tally tally) {
        remember(sign, share, tally);
        int reported = before.reported() + sign.one();
        return reported == 0 ? BasisTotal.NONE : total(reported, sign, before, share, tally);
    }

    /** Only what a least or a greatest is taken from is remembered: nothing else pays for it. */
    void remember(Sign sign, Share share, Tally tally) {}

    abstract BasisTotal total(int reported, Sign sign, BasisTotal before, Share share, Tally tally);

    static RollUp of(PublishedReport.Line line) {
        return switch (line.rollUp()) {
            case "SUM" -> SUM;
            case "COUNT_OF_YES" -> COUNT_OF_YES;
            case "AVERAGE" -> AVERAGE;
            case "MINIMUM" -> MINIMUM;
            case "MAXIMUM" -> MAXIMUM;
            case "RATIO" -> ratio(line);
            default -> NONE;
        };
    }

    private static RollUp ratio(PublishedReport.Line line) {
        if (!line.isRatio()) {
            return NONE;
        }
        return line.percentage() ? PERCENTAGE : RATIO;
    }

    private static boolean isUnknown(BasisTotal before) {
        return before.reported() > 0 && before.total() == null;
    }

    private static BasisTotal added(int reported, BasisTotal before, BigDecimal figure) {
        if (isUnknown(before)) {
            return new BasisTotal(reported, null);
        }
        return new BasisTotal(reported, plain(plus(before.total(), figure)));
    }

    /** Shown rounded half up to six decimals, kept exact; blank over nothing. */
    private static BasisTotal quotient(int reported, Sign sign, BasisTotal before, Share share, BigDecimal times) {
        if (before.reported() > 0 && before.numerator() == null) {
            return new BasisTotal(reported, null);
        }
        BigDecimal numerator = plain(plus(before.numerator(), sign.of(share.figure())));
        BigDecimal denominator = plain(plus(before.denominator(), sign.of(share.of())));
        return new BasisTotal(reported, quotient(numerator.multiply(times), denominator), numerator, denominator);
    }

    private static @Nullable BigDecimal quotient(BigDecimal numerator, BigDecimal denominator) {
        return denominator.signum() == 0 ? null : plain(numerator.divide(denominator, DECIMALS, RoundingMode.HALF_UP));
    }

    private static BigDecimal plus(@Nullable BigDecimal before, BigDecimal figure) {
        return before == null ? figure : before.add(figure);
    }

    /** One spelling for each number, whatever was added and taken back before. */
    static BigDecimal plain(BigDecimal number) {
        if (number.scale() == 0) {
            return number;
        }
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
