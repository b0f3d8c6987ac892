package vn.hopluu.report.formula;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A piece of a formula's text.
 *
 * @param position from 1
 */
record Token(Kind kind, String text, int position) {

    enum Kind {
        NUMBER,
        LINE,
        WORD,
        SIGN,
        STRANGE,
        END
    }

    private static final Pattern PIECE =
            Pattern.compile("\\s*+(?:(\\d{1,12}(?:\\.\\d{1,6})?+(?![\\w.]))|([A-Z][A-Z0-9_]{0,63}+)|"
                    + "(sum|previous|given|and|or|not|implies)(?!\\w)|(<=|>=|<>|[-+*/()<>=,])|(\\S))");

    /** Always ends with one {@link Kind#END}. */
    static List<Token> of(String text) {
        List<Token> tokens = new ArrayList<>();
        Matcher piece = PIECE.matcher(text);
        while (piece.lookingAt()) {
            tokens.add(read(piece));
            piece.region(piece.end(), text.length());
        }
        tokens.add(new Token(Kind.END, "", text.length() + 1));
        return tokens;
    }

    private static Token read(Matcher piece) {
        Kind[] kinds = Kind.values();
        int group = 1;
        while (piece.group(group) == null) {
            group++;
        }
        return new Token(kinds[group - 1], piece.group(group), piece.start(group) + 1);
    }

    boolean is(String expected) {
        return (kind == Kind.WORD || kind == Kind.SIGN) && text.equals(expected);
    }

    /** What was read from here on, where it is a figure. */
    Amount figure(Expression read) {
        if (read instanceof Amount amount) {
            return amount;
        }
        throw new Cursor.Fault("formula-figure-expected", this);
    }

    /** What was read from here on, where it holds or does not. */
    Condition condition(Expression read) {
        if (read instanceof Condition condition) {
            return condition;
        }
        throw new Cursor.Fault("formula-condition-expected", this);
    }
}
