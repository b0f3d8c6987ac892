package vn.hopluu.aggregation.webhooks;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something to be told to one subscriber.
 *
 * @param event the delivery's {@code webhook-id}: the same for every attempt, and for the same fact whenever it is told
 * @param scope of a total: the scope, in which a newer total takes the place of this one until it is first tried; else null
 * @param version of a total: its own sequence number; else 0
 * @param tried whether its body may have gone out, and so stays as it is
 */
record Entry(
        String subscription,
        long sequence,
        String event,
        String type,
        String subject,
        @Nullable String scope,
        long version,
        String body,
        boolean tried,
        Instant loggedAt,
        Attempts attempts) {

    /** @param status of the last answer; null where none came */
    record Attempts(
            int count,
            @Nullable Instant lastAt,
            @Nullable Integer status,
            @Nullable String failure,
            @Nullable Instant deliveredAt) {

        static final Attempts NONE = new Attempts(0, null, null, null, null);
    }

    /** The log is ordered by it. */
    String id() {
        return id(subscription, sequence);
    }

    static String id(String subscription, long sequence) {
        return "%s|%019d".formatted(subscription, sequence);
    }
}
