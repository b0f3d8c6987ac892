package vn.hopluu.aggregation.webhooks;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** @param from a sequence number, or a moment such as {@code 2026-01-31T00:00:00Z}: what was logged then or later */
record ReplayFrom(
        @Schema(types = {"string", "integer"}) @Nullable String from) {

    /** What the store can tell apart from others. */
    private static final Instant EARLIEST = Instant.ofEpochMilli(Long.MIN_VALUE);

    private static final Instant LATEST = Instant.ofEpochMilli(Long.MAX_VALUE);
    private static final Pattern SEQUENCE = Pattern.compile("[1-9][0-9]{0,17}");

    Optional<Long> sequence() {
        return Optional.ofNullable(from)
                .filter(text -> SEQUENCE.matcher(text).matches())
                .map(Long::valueOf);
    }

    Optional<Instant> moment() {
        try {
            return Optional.ofNullable(from)
                    .map(Instant::parse)
                    .filter(moment -> !moment.isBefore(EARLIEST) && !moment.isAfter(LATEST));
        } catch (DateTimeParseException notAMoment) {
            return Optional.empty();
        }
    }
}
