package vn.hopluu.aggregation.webhooks;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** When a receiver that fails is tried again: the pause doubles, with a fifth more or less by chance, until it is given up. */
final class Patience {

    private static final int MOST_DOUBLINGS = 30;

    private final WebhookSettings settings;
    private final RandomGenerator chance;

    Patience(WebhookSettings settings, RandomGenerator chance) {
        this.settings = settings;
        this.chance = chance;
    }

    /**
     * @param attempts how often in a row it failed before
     * @return empty when it has failed for too long
     */
    Optional<Instant> next(int attempts, Instant failingSince, Instant now) {
        boolean isOver = now.isAfter(failingSince.plus(settings.giveUpAfter()));
        return isOver ? Optional.empty() : Optional.of(now.plus(pause(attempts)));
    }

    private Duration pause(int attempts) {
        Duration doubled = settings.firstRetry().multipliedBy(1L << Math.min(attempts, MOST_DOUBLINGS));
        Duration pause = doubled.compareTo(settings.longestRetry()) < 0 ? doubled : settings.longestRetry();
        return Duration.ofMillis((long) (pause.toMillis() * chance.nextDouble(0.8, 1.2)));
    }
}
