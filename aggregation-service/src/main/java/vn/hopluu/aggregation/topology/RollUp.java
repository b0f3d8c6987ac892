package vn.hopluu.aggregation.topology;

import java.math.BigDecimal;

/**
 * How the figures of a line become one. Every roll-up can also take a figure back. One that has to remember more than a
 * count and a total to do so (a minimum, say) widens {@link BasisTotal} by what it remembers.
 */
enum RollUp {
    SUM {
        @Override
        BasisTotal plus(BasisTotal before, BigDecimal figure) {
            BigDecimal total = before.total() == null ? figure : before.total().add(figure);
            return new BasisTotal(before.reported() + 1, plain(total));
        }

        @Override
        BasisTotal minus(BasisTotal before, BigDecimal figure) {
            if (before.reported() == 1 || before.total() == null) {
                return BasisTotal.NONE;
            }
            return new BasisTotal(before.reported() - 1, plain(before.total().subtract(figure)));
        }
    },

    /** Also what is not known here: who reported is still counted, but a wrong total would be worse than none. */
    NONE {
        @Override
        BasisTotal plus(BasisTotal before, BigDecimal figure) {
            return new BasisTotal(before.reported() + 1, null);
        }

        @Override
        BasisTotal minus(BasisTotal before, BigDecimal figure) {
            return new BasisTotal(before.reported() - 1, null);
        }
    };

    abstract BasisTotal plus(BasisTotal before, BigDecimal figure);

    abstract BasisTotal minus(BasisTotal before, BigDecimal figure);

    static RollUp of(String name) {
        return name.equals("SUM") ? SUM : NONE;
    }

    /** One spelling for each number, whatever was added and taken back before. */
    private static BigDecimal plain(BigDecimal number) {
        if (number.scale() == 0) {
            return number;
        }
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
