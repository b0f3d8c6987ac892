package vn.hopluu.report.publishing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Publishes right after the write, off the request's thread, and then removes what went out, many documents in one write. What
 * it cannot take or cannot send stays in the store, and the sweep gets it: memory stays bounded whatever Kafka does.
 */
@Component
public class Relay implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Relay.class);
    private static final int MOST_WAITING = 16_384;
    private static final int MOST_IN_FLIGHT = 4_096;
    private static final int MOST_SETTLED_AT_ONCE = 512;
    private static final Duration GATHERING = Duration.ofMillis(100);
    private static final Duration LAST_WAIT = Duration.ofSeconds(2);

    private final Sender sender;
    private final Outboxes outbox;
    private final Clock clock;
    private final BlockingQueue<Publication> waiting = new LinkedBlockingQueue<>(MOST_WAITING);
    private final BlockingQueue<Publication> sent = new LinkedBlockingQueue<>();
    private final Semaphore inFlight = new Semaphore(MOST_IN_FLIGHT);
    private final AtomicBoolean leftBehind = new AtomicBoolean();
    private volatile List<Thread> threads = List.of();

    Relay(Sender sender, Outboxes outbox, Clock clock) {
        this.sender = sender;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Takes over what was just recorded; returns at once. */
    public void publish(Publication publication) {
        if (!waiting.offer(publication)) {
            leaveToSweep();
        }
    }

    /** Whether something was left to the sweep since this was last asked. */
    boolean hasLeftSomething() {
        return leftBehind.getAndSet(false);
    }

    int size() {
        return waiting.size() + MOST_IN_FLIGHT - inFlight.availablePermits();
    }

    Duration age() {
        Publication first = waiting.peek();
        return first == null ? Duration.ZERO : Duration.between(first.oldest(), Instant.now(clock));
    }

    private void sendAll() throws InterruptedException {
        while (true) {
            Publication next = waiting.take();
            inFlight.acquire();
            sender.send(next).whenComplete((done, failure) -> sent(next, failure));
        }
    }

    private void sent(Publication publication, @Nullable Throwable failure) {
        if (failure == null) {
            sent.add(publication);
        } else {
            inFlight.release();
            leaveToSweep();
        }
    }

    private void settleAll() throws InterruptedException {
        while (true) {
            List<Publication> batch = gather();
            try {
                outbox.settle(batch).forEach(this::publish);
            } catch (RuntimeException storeIsAway) {
                log.warn("Published events stay in the outbox for now: {}", storeIsAway.getMessage());
                leaveToSweep();
            } finally {
                inFlight.release(batch.size());
            }
        }
    }

    /** Waits a moment for company, so that under load one write serves many reports. */
    private List<Publication> gather() throws InterruptedException {
        List<Publication> batch = new ArrayList<>();
        batch.add(sent.take());
        long deadline = System.nanoTime() + GATHERING.toNanos();
        while (batch.size() < MOST_SETTLED_AT_ONCE) {
            Publication next = sent.poll(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
            if (next == null) {
                return batch;
            }
            batch.add(next);
        }
        return batch;
    }

    private void leaveToSweep() {
        leftBehind.set(true);
    }

    private interface Work {
        void run() throws InterruptedException;
    }

    private static Thread keepDoing(String name, Work work) {
        return Thread.ofVirtual().name(name).start(() -> {
            try {
                work.run();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        });
    }

    @Override
    public void start() {
        threads = List.of(keepDoing("outbox-send", this::sendAll), keepDoing("outbox-settle", this::settleAll));
    }

    /** Whoever stops in good order leaves nothing to the next start; the sweep there gets what does not go out in time. */
    @Override
    public void stop() {
        try {
            long deadline = System.nanoTime() + LAST_WAIT.toNanos();
            while (size() > 0 && System.nanoTime() < deadline) {
                Thread.sleep(GATHERING);
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
        threads.forEach(Thread::interrupt);
        threads = List.of();
    }

    /** Stops after the web server, whose last requests still publish. */
    @Override
    public int getPhase() {
        return 0;
    }

    @Override
    public boolean isRunning() {
        return !threads.isEmpty();
    }
}
