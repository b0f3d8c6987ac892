package vn.hopluu.aggregation.webhooks;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hopluu.aggregation.webhooks.Subscription.SealedSecret;
import vn.hopluu.aggregation.webhooks.Subscription.State;

/**
 * A webhook as administrators see it; its secret is not among what is seen.
 *
 * @param formerSecretUntil until when the secret before the present one signs as well; null when it does not
 */
record WebhookView(
        String id,
        String unit,
        @Schema(types = {"string", "null"}) @Nullable String form,
        List<Kind> kinds,
        String address,
        String description,
        State state,
        Instant createdAt,
        Instant changedAt,
        @Nullable Instant formerSecretUntil,
        Delivering delivery) {

    /**
     * @param logged the sequence number of the newest that was to be told; 0 when there was none yet
     * @param next the sequence number that is delivered next
     * @param attempts how often in a row that has failed
     * @param failure how it failed last, such as {@code refused 500} or {@code timeout}
     * @param failingSince when it failed first
     * @param nextAttemptAt not before when it is tried again
     */
    record Delivering(
            long logged,
            long next,
            int attempts,
            @Nullable String failure,
            @Nullable Instant failingSince,
            @Nullable Instant nextAttemptAt) {}

    static WebhookView of(Subscription s, Instant now) {
        return new WebhookView(
                s.id(),
                s.unit(),
                s.form(),
                List.copyOf(s.kinds()),
                s.address().toString(),
                s.description(),
                s.state(),
                s.createdAt(),
                s.changedAt(),
                formerSecretUntil(s, now),
                delivering(s));
    }

    private static @Nullable Instant formerSecretUntil(Subscription s, Instant now) {
        return s.secrets().stream()
                .filter(secret -> secret.until() != null && secret.holdsAt(now))
                .map(SealedSecret::until)
                .findFirst()
                .orElse(null);
    }

    private static Delivering delivering(Subscription s) {
        var progress = s.progress();
        return new Delivering(
                s.next() - 1,
                progress.cursor(),
                progress.attempts(),
                progress.failure(),
                progress.failingSince(),
                progress.attemptAt());
    }
}
