package vn.hopluu.org.mail;

import java.util.regex.Pattern;

/** Text for a header or a list: whatever ends a line elsewhere is a blank here, so that nothing begins another header. */
final class OneLine {

    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}\\u0085\\u2028\\u2029]+");

    private OneLine() {}

    static String of(String text) {
        return CONTROL.matcher(text).replaceAll(" ").strip();
    }
}
