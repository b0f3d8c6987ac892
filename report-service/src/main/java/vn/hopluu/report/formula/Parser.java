package vn.hopluu.report.formula;

import java.util.function.BinaryOperator;
import java.util.function.Supplier;
import vn.hopluu.report.formula.Condition.Relation;

/** Reads a formula by the grammar that {@link Formula} states, from its top down to comparisons; a method for each rule. */
final class Parser {

    private final Cursor cursor;
    private final AmountParser amounts;

    private Parser(Cursor cursor) {
        this.cursor = cursor;
        this.amounts = new AmountParser(cursor, this::condition);
    }

    static Reading read(String text) {
        if (text.length() > Formula.LONGEST) {
            return new Reading.Wrong("formula-too-long", Formula.LONGEST + 1);
        }
        Parser parser = new Parser(new Cursor(Token.of(text)));
        try {
            Expression root = parser.condition();
            parser.cursor.expect(parser.cursor.peek().kind() == Token.Kind.END, "formula-unexpected");
            return new Reading.Read(new Formula(text, root, parser.amounts.references()));
        } catch (Cursor.Fault fault) {
            return fault.wrong();
        }
    }

    private Expression condition() {
        Token at = cursor.peek();
        Expression left = either();
        return cursor.takes("implies")
                ? new Condition.Or(new Condition.Not(at.condition(left)), truth(() -> cursor.deeper(this::condition)))
                : left;
    }

    private Expression either() {
        return joined("or", this::both, Condition.Or::new);
    }

    private Expression both() {
        return joined("and", this::inner, Condition.And::new);
    }

    private Expression joined(String word, Supplier<Expression> part, BinaryOperator<Condition> join) {
        Token at = cursor.peek();
        Expression left = part.get();
        while (cursor.takes(word)) {
            left = join.apply(at.condition(left), truth(part));
        }
        return left;
    }

    private Expression inner() {
        if (cursor.takes("not")) {
            return new Condition.Not(truth(() -> cursor.deeper(this::inner)));
        }
        Token at = cursor.peek();
        Expression left = amounts.amount();
        return Relation.of(cursor.peek().text())
                .<Expression>map(relation -> compared(at.figure(left), relation))
                .orElse(left);
    }

    private Condition compared(Amount left, Relation relation) {
        cursor.take();
        return new Condition.Comparison(left, relation, cursor.peek().figure(amounts.amount()));
    }

    private Condition truth(Supplier<Expression> rule) {
        return cursor.peek().condition(rule.get());
    }
}
