package vn.hopluu.aggregation.webhooks;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.stereotype.Component;
import vn.hopluu.aggregation.webhooks.Subscription.State;

/**
 * {@code hopluu.webhooks.deliveries} by outcome, {@code hopluu.webhooks.oldest.waiting}: how long the oldest of what active
 * subscribers are still to be told has waited, and {@code hopluu.webhooks.given.up}: subscriptions whose receiver failed for too long.
 */
@Component
class WebhookMetrics {

    private static final Duration EVERY = Duration.ofSeconds(10);

    private final MeterRegistry meters;
    private final Log log;
    private final InstantSource clock;
    private final AtomicReference<Optional<Instant>> oldest = new AtomicReference<>(Optional.empty());
    private volatile Instant looked = Instant.EPOCH;
    private volatile long givenUp;

    WebhookMetrics(MeterRegistry meters, Log log, InstantSource clock) {
        this.meters = meters;
        this.log = log;
        this.clock = clock;
        Gauge.builder("hopluu.webhooks.oldest.waiting", this::oldestWaiting)
                .baseUnit("seconds")
                .register(meters);
        Gauge.builder("hopluu.webhooks.given.up", () -> givenUp).register(meters);
    }

    void count(Outcome outcome) {
        meters.counter("hopluu.webhooks.deliveries", "outcome", outcome.name()).increment();
    }

    /** Looks now and then only, for it costs a read for each subscription that waits. */
    void waiting(List<Subscription> all) {
        Instant now = clock.instant();
        if (now.isAfter(looked.plus(EVERY))) {
            looked = now;
            givenUp = all.stream().filter(one -> one.state() == State.PAUSED).count();
            oldest.set(all.stream()
                    .filter(one -> one.state() == State.ACTIVE)
                    .filter(one -> one.progress().cursor() < one.next())
                    .flatMap(one -> log.from(one.id(), one.progress().cursor()).stream())
                    .map(Entry::loggedAt)
                    .min(Instant::compareTo));
        }
    }

    private double oldestWaiting() {
        return oldest.get()
                .map(since -> Duration.between(since, clock.instant()).toMillis() / 1_000.0)
                .orElse(0.0);
    }
}
