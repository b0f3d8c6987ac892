package vn.hopluu.report.formula;

import java.util.Arrays;
import java.util.Optional;

/** What holds, does not hold, or cannot be told because a figure is blank. */
public sealed interface Condition extends Expression {

    record Comparison(Amount left, Relation relation, Amount right) implements Condition {}

    /** Whether the line is not blank; this can always be told. */
    record Given(String code) implements Condition {}

    record And(Condition left, Condition right) implements Condition {}

    record Or(Condition left, Condition right) implements Condition {}

    record Not(Condition inner) implements Condition {}

    enum Relation {
        EQUAL("="),
        UNEQUAL("<>"),
        LESS("<"),
        AT_MOST("<="),
        MORE(">"),
        AT_LEAST(">=");

        private final String sign;

        Relation(String sign) {
            this.sign = sign;
        }

        static Optional<Relation> of(String sign) {
            return Arrays.stream(values()).filter(one -> one.sign.equals(sign)).findFirst();
        }

        /** @param order of the left side against the right one, as {@link Comparable} has it */
        boolean holds(int order) {
            return switch (this) {
                case EQUAL -> order == 0;
                case UNEQUAL -> order != 0;
                case LESS -> order < 0;
                case AT_MOST -> order <= 0;
                case MORE -> order > 0;
                case AT_LEAST -> order >= 0;
            };
        }
    }
}
