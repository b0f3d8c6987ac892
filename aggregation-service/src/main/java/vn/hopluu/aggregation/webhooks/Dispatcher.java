package vn.hopluu.aggregation.webhooks;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Looks for subscribers to whom something is to be delivered, takes them and sends a courier to each. One that answers slowly keeps
 * nobody waiting but itself; whoever has had many deliveries, or a few that took long, makes room for others.
 */
@Component
class Dispatcher implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Dispatcher.class);
    private static final int IN_ONE_GO = 100;

    private final Subscriptions subscriptions;
    private final Leases leases;
    private final Courier courier;
    private final WebhookMetrics metrics;
    private final InstantSource clock;
    private final Duration lease;
    private final Semaphore free;
    private volatile @Nullable ExecutorService couriers;

    Dispatcher(
            Subscriptions subscriptions,
            Leases leases,
            Courier courier,
            WebhookMetrics metrics,
            WebhookSettings settings,
            InstantSource clock) {
        this.subscriptions = subscriptions;
        this.leases = leases;
        this.courier = courier;
        this.metrics = metrics;
        this.clock = clock;
        this.lease = settings.lease();
        this.free = new Semaphore(settings.atOnce());
    }

    @Scheduled(fixedDelay = 500)
    void look() {
        if (couriers instanceof ExecutorService open) {
            Instant now = clock.instant();
            List<Subscription> all = subscriptions.all();
            metrics.waiting(all);
            inAnyOrder(all.stream().filter(subscription -> subscription.isFreeAndDue(now)))
                    .forEach(due -> open.execute(() -> takeAndDeliver(due)));
        }
    }

    /** Where more are due than there is room for, it is not always the same that wait. */
    private static List<Subscription> inAnyOrder(Stream<Subscription> due) {
        List<Subscription> mixed = new ArrayList<>(due.toList());
        Collections.shuffle(mixed);
        return mixed;
    }

    private void takeAndDeliver(Subscription due) {
        if (free.tryAcquire()) {
            try {
                leases.take(due, clock.instant().plus(lease)).ifPresent(this::deliver);
            } catch (RuntimeException e) {
                LOG.warn("Deliveries to a webhook ended early; they go on when the lease has ended", e);
            } finally {
                free.release();
            }
        }
    }

    private void deliver(Subscription held) {
        Instant enough = clock.instant().plus(lease);
        int delivered = 0;
        while (isRunning() && delivered < IN_ONE_GO && clock.instant().isBefore(enough) && courier.deliverNext(held)) {
            delivered++;
        }
        leases.release(held);
    }

    @Override
    public void start() {
        couriers = Executors.newThreadPerTaskExecutor(
                Thread.ofVirtual().name("webhook-", 0).factory());
    }

    /** What is on its way ends within the time that one delivery may take. */
    @Override
    public void stop() {
        ExecutorService last = couriers;
        couriers = null;
        if (last != null) {
            last.close();
        }
    }

    @Override
    public boolean isRunning() {
        return couriers != null;
    }
}
