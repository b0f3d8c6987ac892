package vn.hopluu.aggregation.webhooks;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was told, and is to be.
 *
 * @param items one page, the newest first
 * @param next cursor of the page after it; null at the end
 */
record DeliveriesView(List<Delivery> items, @Nullable String next) {

    /**
     * @param event the header {@code webhook-id}
     * @param type what was told, such as {@code ReportSubmitted}
     * @param subject the report or the scope that it is about
     * @param attempts how often it went out
     * @param answered the status of the receiver's last answer; null where none came
     * @param failure why the last attempt was none that counts; null where there was none or it did
     * @param nextAttemptAt not before when it is tried again; null where that is not known or not needed
     */
    record Delivery(
            long sequence,
            String event,
            String type,
            String subject,
            Instant loggedAt,
            int attempts,
            @Nullable Instant attemptedAt,
            @Nullable Integer answered,
            @Nullable String failure,
            @Nullable Instant deliveredAt,
            @Nullable Instant nextAttemptAt) {

        static Delivery of(Entry entry, Subscription subscription) {
            var attempts = entry.attempts();
            var progress = subscription.progress();
            return new Delivery(
                    entry.sequence(),
                    entry.event(),
                    entry.type(),
                    entry.subject(),
                    entry.loggedAt(),
                    attempts.count(),
                    attempts.lastAt(),
                    attempts.status(),
                    attempts.failure(),
                    attempts.deliveredAt(),
                    entry.sequence() == progress.cursor() ? progress.attemptAt() : null);
        }
    }

    /** @param found one more than the limit, if there are */
    static DeliveriesView of(Subscription subscription, List<Entry> found, int limit) {
        List<Delivery> items = found.stream()
                .limit(limit)
                .map(entry -> Delivery.of(entry, subscription))
                .toList();
        return new DeliveriesView(
                items, found.size() > limit ? String.valueOf(items.getLast().sequence()) : null);
    }
}
