package vn.hopluu.report.formula;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BinaryOperator;
import vn.hopluu.report.formula.Amount.Operator;
import vn.hopluu.report.formula.Condition.Relation;

/** Reads a formula by the grammar that {@link Formula} states; a method for each of its rules. */
final class Parser {

    private static final int DEEPEST = 20;

    private final Cursor cursor;
    private final List<Reference> references = new ArrayList<>();
    private int depth;

    private Parser(Cursor cursor) {
        this.cursor = cursor;
    }

    static Reading read(String text) {
        if (text.length() > Formula.LONGEST) {
            return new Reading.Wrong("formula-too-long", Formula.LONGEST + 1);
        }
        Parser parser = new Parser(new Cursor(Token.of(text)));
        try {
            Expression root = parser.condition();
            parser.cursor.expect(parser.cursor.peek().kind() == Token.Kind.END, "formula-unexpected");
            return new Reading.Read(new Formula(text, root, parser.references));
        } catch (Cursor.Fault fault) {
            return fault.wrong();
        }
    }

    private interface Rule {
        Expression read();
    }

    private Expression condition() {
        Token at = cursor.peek();
        Expression left = either();
        return cursor.takes("implies")
                ? new Condition.Or(new Condition.Not(at.condition(left)), truth(deeper(this::condition)))
                : left;
    }

    private Expression either() {
        return joined("or", this::both, Condition.Or::new);
    }

    private Expression both() {
        return joined("and", this::inner, Condition.And::new);
    }

    private Expression joined(String word, Rule part, BinaryOperator<Condition> join) {
        Token at = cursor.peek();
        Expression left = part.read();
        while (cursor.takes(word)) {
            left = join.apply(at.condition(left), truth(part));
        }
        return left;
    }

    private Expression inner() {
        if (cursor.takes("not")) {
            return new Condition.Not(truth(deeper(this::inner)));
        }
        Token at = cursor.peek();
        Expression left = amount();
        return Relation.of(cursor.peek().text())
                .<Expression>map(relation -> compared(at.figure(left), relation))
                .orElse(left);
    }

    private Condition compared(Amount left, Relation relation) {
        cursor.take();
        return new Condition.Comparison(left, relation, figure(this::amount));
    }

    private Expression amount() {
        return calculated(this::product, Operator.PLUS, Operator.MINUS);
    }

    private Expression product() {
        return calculated(this::factor, Operator.TIMES, Operator.DIVIDED_BY);
    }

    private Expression calculated(Rule part, Operator one, Operator other) {
        Token at = cursor.peek();
        Expression left = part.read();
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
            case "(" -> closed(deeper(this::condition));
            case "sum" -> sum();
            case "previous" -> new Amount.Previous(line(true));
            case "given" -> new Condition.Given(line(false));
            default -> throw new Cursor.Fault("formula-unexpected", token);
        };
    }

    private Expression negative() {
        Amount nought = new Amount.Constant(BigDecimal.ZERO);
        return new Amount.Calculation(nought, Operator.MINUS, figure(deeper(this::factor)));
    }

    private Expression sum() {
        cursor.expect("(");
        List<Amount> terms = new ArrayList<>();
        do {
            terms.add(figure(deeper(this::amount)));
        } while (cursor.takes(","));
        return closed(() -> new Amount.Sum(terms));
    }

    private String line(boolean before) {
        cursor.expect("(");
        Token token = cursor.take();
        if (token.kind() != Token.Kind.LINE) {
            throw new Cursor.Fault("formula-line-expected", token);
        }
        cursor.expect(")");
        return named(token, before);
    }

    private String named(Token token, boolean before) {
        references.add(new Reference(token.text(), token.position(), before));
        return token.text();
    }

    private Expression closed(Rule rule) {
        Expression inside = rule.read();
        cursor.expect(")");
        return inside;
    }

    private Rule deeper(Rule rule) {
        return () -> {
            cursor.expect(++depth <= DEEPEST, "formula-too-deep");
            Expression inside = rule.read();
            depth--;
            return inside;
        };
    }

    private Amount figure(Rule rule) {
        return cursor.peek().figure(rule.read());
    }

    private Condition truth(Rule rule) {
        return cursor.peek().condition(rule.read());
    }
}
