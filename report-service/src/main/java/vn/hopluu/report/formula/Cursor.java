package vn.hopluu.report.formula;

import java.util.List;

/** Where the reading of a formula stands. */
final class Cursor {

    private final List<Token> tokens;
    private int next;

    /** @param tokens end with one {@link Token.Kind#END} */
    Cursor(List<Token> tokens) {
        this.tokens = tokens;
    }

    /** Leaves the descent; never seen outside of {@link Parser}. */
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
        if (!met) {
            throw new Fault(otherwise, peek());
        }
    }
}
