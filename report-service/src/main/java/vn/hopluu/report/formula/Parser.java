package vn.hopluu.report.formula;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
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

    private Expression condition() {
        Token at = cursor.peek();
        Expression left = either();
        return cursor.takes("implies")
                ? new Condition.Or(new Condition.Not(truth(left, at)), truth(deeper(this::condition)))
                : left;
    }

    private Expression either() {
        Token at = cursor.peek();
        Expression left = both();
        while (cursor.takes("or")) {
            left = new Condition.Or(truth(left, at), truth(this::both));
        }
        return left;
    }

    private Expression both() {
        Token at = cursor.peek();
        Expression left = inner();
        while (cursor.takes("and")) {
            left = new Condition.And(truth(left, at), truth(this::inner));
        }
        return left;
    }

    private Expression inner() {
        if (cursor.takes("not")) {
            return new Condition.Not(truth(deeper(this::inner)));
        }
        Token at = cursor.peek();
        Expression left = amount();
        return switch (cursor.peek().text()) {
            case "=" -> compared(left, at, Relation.EQUAL);
            case "<>" -> compared(left, at, Relation.UNEQUAL);
            case "<" -> compared(left, at, Relation.LESS);
            case "<=" -> compared(left, at, Relation.AT_MOST);
            case ">" -> compared(left, at, Relation.MORE);
            case ">=" -> compared(left, at, Relation.AT_LEAST);
            default -> left;
        };
    }

    private Condition compared(Expression left, Token at, Relation relation) {
        cursor.take();
        return new Condition.Comparison(figure(left, at), relation, figure(this::amount));
    }

    private Expression amount() {
        Token at = cursor.peek();
        Expression left = product();
        while (cursor.peek().is("+") || cursor.peek().is("-")) {
            Amount.Operator operator = cursor.take().is("+") ? Amount.Operator.PLUS : Amount.Operator.MINUS;
            left = new Amount.Calculation(figure(left, at), operator, figure(this::product));
        }
        return left;
    }

    private Expression product() {
        Token at = cursor.peek();
        Expression left = factor();
        while (cursor.peek().is("*") || cursor.peek().is("/")) {
            Amount.Operator operator = cursor.take().is("*") ? Amount.Operator.TIMES : Amount.Operator.DIVIDED_BY;
            left = new Amount.Calculation(figure(left, at), operator, figure(this::factor));
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
            case "-" ->
                new Amount.Calculation(
                        new Amount.Constant(BigDecimal.ZERO), Amount.Operator.MINUS, figure(deeper(this::factor)));
            case "(" -> closed(deeper(this::condition));
            case "sum" -> sum();
            case "previous" -> new Amount.Previous(line(true));
            case "given" -> new Condition.Given(line(false));
            default -> throw new Cursor.Fault("formula-unexpected", token);
        };
    }

    private Expression sum() {
        open();
        List<Amount> terms = new ArrayList<>();
        do {
            terms.add(figure(deeper(this::amount)));
        } while (cursor.takes(","));
        return closed(() -> new Amount.Sum(terms));
    }

    private String line(boolean before) {
        open();
        Token token = cursor.take();
        if (token.kind() != Token.Kind.LINE) {
            throw new Cursor.Fault("formula-line-expected", token);
        }
        String code = named(token, before);
        cursor.expect(cursor.takes(")"), "formula-bracket-expected");
        return code;
    }

    private String named(Token token, boolean before) {
        references.add(new Reference(token.text(), token.position(), before));
        return token.text();
    }

    private void open() {
        cursor.expect(cursor.takes("("), "formula-bracket-expected");
    }

    private interface Rule {
        Expression read();
    }

    private Expression closed(Rule rule) {
        Expression inside = rule.read();
        cursor.expect(cursor.takes(")"), "formula-bracket-expected");
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
        Token at = cursor.peek();
        return figure(rule.read(), at);
    }

    private static Amount figure(Expression read, Token at) {
        if (read instanceof Amount amount) {
            return amount;
        }
        throw new Cursor.Fault("formula-figure-expected", at);
    }

    private Condition truth(Rule rule) {
        Token at = cursor.peek();
        return truth(rule.read(), at);
    }

    private static Condition truth(Expression read, Token at) {
        if (read instanceof Condition condition) {
            return condition;
        }
        throw new Cursor.Fault("formula-condition-expected", at);
    }
}
