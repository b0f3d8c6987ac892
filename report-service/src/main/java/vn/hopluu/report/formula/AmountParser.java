package vn.hopluu.report.formula;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import vn.hopluu.report.formula.Amount.Operator;

/** Reads what comparisons are made of, by the same grammar; gathers the lines that are named on the way. */
final class AmountParser {

    private final Cursor cursor;
    private final Supplier<Expression> bracketed;
    private final List<Reference> references = new ArrayList<>();

    /** @param bracketed what may stand between brackets */
    AmountParser(Cursor cursor, Supplier<Expression> bracketed) {
        this.cursor = cursor;
        this.bracketed = bracketed;
    }

    List<Reference> references() {
        return references;
    }

    Expression amount() {
        return calculated(this::product, Operator.PLUS, Operator.MINUS);
    }

    private Expression product() {
        return calculated(this::factor, Operator.TIMES, Operator.DIVIDED_BY);
    }

    private Expression calculated(Supplier<Expression> part, Operator one, Operator other) {
        Token at = cursor.peek();
        Expression left = part.get();
        while (cursor.peek().is(one.sign()) || cursor.peek().is(other.sign())) {
            Operator operator = cursor.take().is(one.sign()) ? one : other;
            left = new Amount.Calculation(at.figure(left), operator, figure(part));
        }
        return left;
    }

    private Expression factor() {
        Token token = cursor.take();
        return switch (token.kind()) {
            case NUMBER -> new Amount.Constant(new BigDecimal(token.text()));
            case LINE -> new Amount.Line(named(token, false));
            case WORD, SIGN -> started(token);
            case STRANGE -> throw new Cursor.Fault("formula-strange", token);
            case END -> throw new Cursor.Fault("formula-unfinished", token);
        };
    }

    private Expression started(Token token) {
        return switch (token.text()) {
            case "-" -> negative();
            case "(" -> closed(cursor.deeper(bracketed));
            case "sum" -> sum();
            case "previous" -> new Amount.Previous(line(true));
            case "given" -> new Condition.Given(line(false));
            default -> throw new Cursor.Fault("formula-unexpected", token);
        };
    }

    private Expression negative() {
        Amount nought = new Amount.Constant(BigDecimal.ZERO);
        return new Amount.Calculation(nought, Operator.MINUS, figure(() -> cursor.deeper(this::factor)));
    }

    private Expression sum() {
        cursor.expect("(");
        List<Amount> terms = new ArrayList<>();
        do {
            terms.add(figure(() -> cursor.deeper(this::amount)));
        } while (cursor.takes(","));
        return closed(new Amount.Sum(terms));
    }

    private Expression closed(Expression inside) {
        cursor.expect(")");
        return inside;
    }

    private String line(boolean before) {
        cursor.expect("(");
        Token token = cursor.take();
        cursor.expect(token.kind() == Token.Kind.LINE, "formula-line-expected", token);
        cursor.expect(")");
        return named(token, before);
    }

    private String named(Token token, boolean before) {
        references.add(new Reference(token.text(), token.position(), before));
        return token.text();
    }

    private Amount figure(Supplier<Expression> rule) {
        return cursor.peek().figure(rule.get());
    }
}
