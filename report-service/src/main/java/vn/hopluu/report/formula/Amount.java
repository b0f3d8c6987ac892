package vn.hopluu.report.formula;

import java.math.BigDecimal;
import java.util.List;

/** What has a figure, or is blank. */
public sealed interface Amount extends Expression {

    record Constant(BigDecimal value) implements Amount {}

    /** The figure of a line of the same report. */
    record Line(String code) implements Amount {}

    /** The figure of the line that the unit reported for the period of the same kind just before. */
    record Previous(String code) implements Amount {}

    /** Of those that are not blank; blank where all are. */
    record Sum(List<Amount> terms) implements Amount {

        public Sum {
            terms = List.copyOf(terms);
        }
    }

    /** Blank where either side is, and where it divides by zero. */
    record Calculation(Amount left, Operator operator, Amount right) implements Amount {}

    enum Operator {
        PLUS("+"),
        MINUS("-"),
        TIMES("*"),
        DIVIDED_BY("/");

        private final String sign;

        Operator(String sign) {
            this.sign = sign;
        }

        String sign() {
            return sign;
        }
    }
}
