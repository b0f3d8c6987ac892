package vn.hopluu.org.unit;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Text without case, marks and punctuation, so that {@code cuong gian} meets {@code Cương Gián}. */
public final class PlainText {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NEITHER_LETTER_NOR_DIGIT = Pattern.compile("[^\\p{L}\\p{Nd}]+");

    private PlainText() {}

    public static String of(String text) {
        String bare = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT)
                // đ is a letter of its own, not a d with a mark: no normalisation takes it apart
                .replace('đ', 'd');
        return NEITHER_LETTER_NOR_DIGIT.matcher(bare).replaceAll(" ").strip();
    }
}
