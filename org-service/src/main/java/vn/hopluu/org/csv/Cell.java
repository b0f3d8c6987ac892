package vn.hopluu.org.csv;

import java.util.regex.Pattern;

/**
 * Keeps spreadsheets from taking a text for a formula: what would begin one gets an apostrophe before it, as OWASP advises, and
 * loses it when it is read again; also within a text, behind what begins a new cell where the list separator is the semicolon,
 * as it is where numbers have a decimal comma. What begins with apostrophes and such a sign gets one more, so that nothing is
 * lost.
 */
public final class Cell {

    private static final String BEGIN = "(^|[;\t\r\n]\"*)";
    private static final String SIGN = "(?='*[=+\\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20])";
    private static final Pattern RISKY = Pattern.compile(BEGIN + SIGN);
    private static final Pattern GUARDED = Pattern.compile(BEGIN + "'" + SIGN);

    private Cell() {}

    public static String written(String text) {
        return RISKY.matcher(text).replaceAll("$1'");
    }

    public static String read(String cell) {
        return GUARDED.matcher(cell).replaceAll("$1");
    }
}
