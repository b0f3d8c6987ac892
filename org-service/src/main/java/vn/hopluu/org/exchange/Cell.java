package vn.hopluu.org.exchange;

import java.util.regex.Pattern;

/**
 * Keeps spreadsheets from taking a name for a formula: what would begin one gets an apostrophe before it, as OWASP advises, and
 * loses it when it is read again. Other cells that begin with apostrophes and such a sign get one more, so that nothing is lost.
 */
final class Cell {

    private static final String SIGN = "[=+\\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]";
    private static final Pattern RISKY = Pattern.compile("'*" + SIGN);
    private static final Pattern GUARDED = Pattern.compile("'+" + SIGN);

    private Cell() {}

    static String written(String text) {
        return RISKY.matcher(text).lookingAt() ? "'" + text : text;
    }

    static String read(String cell) {
        return GUARDED.matcher(cell).lookingAt() ? cell.substring(1) : cell;
    }
}
