package vn.hopluu.report.formula;

import java.util.List;
import java.util.function.Supplier;

/** Where the reading of a formula stands. */
final class Cursor {

    private static final int DEEPEST = 20;

    private final List<Token> tokens;
    private int next;
    private int depth;

    /** @param tokens end with one {@link Token.Kind#END} */
    Cursor(List<Token> tokens) {
        this.tokens = tokens;
    }

    /** Leaves the descent; never seen outside of {@link Parser#read}. */
    static final class Fault extends RuntimeException {

        private final transient Reading.Wrong wrong;

        Fault(String code, Token at) {
            super(code, null, false, false);
            this.wrong = new Reading.Wrong(code, at.position());
        }

        Reading.Wrong wrong() {
            return wrong;
        }
    }

    Token peek() {
        return tokens.get(next);
    }

    Token take() {
        Token token = peek();
        next = Math.min(next + 1, tokens.size() - 1);
        return token;
    }

    /** Takes the token where it is the expected one. */
    boolean takes(String expected) {
        boolean is = peek().is(expected);
        if (is) {
            next++;
        }
        return is;
    }

    /** A bracket. */
    void expect(String sign) {
        expect(takes(sign), "formula-bracket-expected");
    }

    void expect(boolean met, String otherwise) {
        expect(met, otherwise, peek());
    }

    void expect(boolean met, String otherwise, Token at) {
        if (!met) {
            throw new Fault(otherwise, at);
        }
    }

    /** What is read one level further in. */
    <T> T deeper(Supplier<T> rule) {
        expect(++depth <= DEEPEST, "formula-too-deep");
        T inside = rule.get();
        depth--;
        return inside;
    }
}
