package vn.hopluu.aggregation.rebuild;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How the newest rebuild stands.
 *
 * @param generation the one that is built, or the one that answers when none is
 * @param read messages read of those that were there when it began
 * @param target how many those were
 */
record RebuildProgress(
        int generation,
        State state,
        long read,
        long target,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt) {

    enum State {
        /** Nothing was ever rebuilt. */
        NONE,
        /** Reads what was there when it began. */
        READING,
        /** Writes its totals, and the views catch up. */
        EMITTING,
        /** Answers. */
        DONE
    }
}
