package vn.hopluu.org.audit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Puts entries into the chain soon after the write, off the request's thread, many in one block. What it cannot take or cannot
 * put there stays in its document, and the sweep gets it.
 */
@Component
class Drain implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Drain.class);
    private static final int MOST_WAITING = 16_384;
    private static final int MOST_AT_ONCE = 512;
    private static final Duration GATHERING = Duration.ofMillis(250);
    private static final Duration LAST_WAIT = Duration.ofSeconds(2);

    private final Keeping keeping;
    private final Clock clock;
    private final BlockingQueue<Written> waiting = new LinkedBlockingQueue<>(MOST_WAITING);
    private final AtomicBoolean leftBehind = new AtomicBoolean();
    private volatile boolean busy;
    private volatile @Nullable Thread thread;

    Drain(Keeping keeping, Clock clock) {
        this.keeping = keeping;
        this.clock = clock;
    }

    void take(Written entry) {
        if (!waiting.offer(entry)) {
            leftBehind.set(true);
        }
    }

    /** Whether something was left to the sweep since this was last asked. */
    boolean hasLeftSomething() {
        return leftBehind.getAndSet(false);
    }

    int size() {
        return waiting.size();
    }

    Duration age() {
        Written first = waiting.peek();
        return first == null ? Duration.ZERO : Duration.between(first.entry().at(), Instant.now(clock));
    }

    private void keepAll() {
        try {
            while (true) {
                Written first = waiting.take();
                busy = true;
                keep(gather(first));
                busy = false;
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** Waits a moment for company, so that under load one block serves many acts. */
    private List<Written> gather(Written first) throws InterruptedException {
        List<Written> batch = new ArrayList<>(List.of(first));
        long deadline = System.nanoTime() + GATHERING.toNanos();
        while (batch.size() < MOST_AT_ONCE) {
            Written next = waiting.poll(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
            if (next == null) {
                return batch;
            }
            batch.add(next);
        }
        return batch;
    }

    private void keep(List<Written> batch) {
        try {
            keeping.keep(batch);
        } catch (RuntimeException storeIsAway) {
            log.warn("Audit entries stay in their documents for now: {}", storeIsAway.getMessage());
            leftBehind.set(true);
        }
    }

    @Override
    public void start() {
        thread = Thread.ofVirtual().name("audit-drain").start(this::keepAll);
    }

    /** Whoever stops in good order leaves nothing to the next start. */
    @Override
    public void stop() {
        try {
            long deadline = System.nanoTime() + LAST_WAIT.toNanos();
            while ((busy || !waiting.isEmpty()) && System.nanoTime() < deadline) {
                Thread.sleep(50);
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
        Thread running = thread;
        if (running != null) {
            running.interrupt();
        }
        thread = null;
    }

    /** Stops after the web server, whose last requests still act. */
    @Override
    public int getPhase() {
        return 0;
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }
}
