package vn.hopluu.org.people;

import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where somebody is who asks for the sessions that ended: after this time and session, since many end at one time.
 *
 * @param id of the session told last; empty before the first of a round of pages
 * @param again where the next round begins; null before the first page of this one
 */
record EndedCursor(Instant time, String id, @Nullable Instant again) {

    private static final Pattern TEXT = Pattern.compile("(\\d{1,15})(?:\\.([\\w-]{1,64})\\.(\\d{1,15}))?");

    static EndedCursor from(Instant time) {
        return new EndedCursor(time, "", null);
    }

    static Optional<EndedCursor> of(@Nullable String text) {
        return Optional.ofNullable(text)
                .map(TEXT::matcher)
                .filter(Matcher::matches)
                .map(EndedCursor::of);
    }

    private static EndedCursor of(Matcher text) {
        Instant time = time(text.group(1));
        return text.group(2) == null ? from(time) : new EndedCursor(time, text.group(2), time(text.group(3)));
    }

    private static Instant time(String millis) {
        return Instant.ofEpochMilli(Long.parseLong(millis));
    }

    String text() {
        return again == null
                ? String.valueOf(time.toEpochMilli())
                : "%d.%s.%d".formatted(time.toEpochMilli(), id, again.toEpochMilli());
    }
}
