package vn.hopluu.org.audit;

import org.jspecify.annotations.Nullable;

/**
 * What an act made of one field.
 *
 * @param field a pointer into the object, such as {@code /values/CONTESTS}
 * @param before null where there was nothing; a long text is cut, and its length and digest are told
 */
public record FieldChange(
        String field, @Nullable String before, @Nullable String after) {

    private static final int LONGEST = 500;
    private static final int SHOWN = 200;

    public FieldChange {
        before = bounded(before);
        after = bounded(after);
    }

    private static @Nullable String bounded(@Nullable String text) {
        if (text == null || text.length() <= LONGEST) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(SHOWN - 1)) ? SHOWN - 1 : SHOWN;
        return "%s… [%d, sha-256 %s]".formatted(text.substring(0, end), text.length(), Sha256.of(text));
    }
}
