package vn.hopluu.report.formula;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * A formula as it was written and as it is understood. At most {@value #LONGEST} characters:
 *
 * <pre>
 * condition  := either ("implies" condition)?
 * either     := both ("or" both)*
 * both       := inner ("and" inner)*
 * inner      := "not" inner | "given" "(" LINE ")" | amount (("=" | "&lt;&gt;" | "&lt;" | "&lt;=" | "&gt;" | "&gt;=") amount)?
 * amount     := product (("+" | "-") product)*
 * product    := factor (("*" | "/") factor)*
 * factor     := "-" factor | NUMBER | LINE | "previous" "(" LINE ")" | "sum" "(" amount ("," amount)* ")" | "(" condition ")"
 * </pre>
 *
 * A blank makes what is calculated from it blank, but {@code sum} passes it over; dividing by zero is blank. A comparison with a
 * blank is neither true nor false, and a rule is broken only where its condition is surely false.
 */
public record Formula(String text, Expression root, List<Reference> references) {

    public static final int LONGEST = 500;

    public Formula {
        references = List.copyOf(references);
    }

    public static Reading read(String text) {
        return Parser.read(text);
    }

    /** For a formula that was checked when its form was published. */
    @JsonCreator
    public static Formula of(String text) {
        return switch (read(text)) {
            case Reading.Read read -> read.formula();
            case Reading.Wrong wrong -> throw new IllegalArgumentException("no formula: " + text + " " + wrong);
        };
    }

    @Override
    @JsonValue
    public String text() {
        return text;
    }

    public boolean isCondition() {
        return root instanceof Condition;
    }

    /** The figure, rounded half up to so many decimals; nothing where it is blank. */
    public Optional<BigDecimal> figure(Figures figures, int digits) {
        return root instanceof Amount amount
                ? new Evaluation(figures).of(amount).map(exact -> exact.rounded(digits))
                : Optional.empty();
    }

    public Truth holds(Figures figures) {
        return root instanceof Condition condition ? new Evaluation(figures).of(condition) : Truth.UNKNOWN;
    }
}
