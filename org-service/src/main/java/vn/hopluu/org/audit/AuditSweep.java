package vn.hopluu.org.audit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Finds entries that a crash or a store that was away left in their documents: at start, from time to time, soon after a failure. */
@Component
class AuditSweep implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(AuditSweep.class);
    private static final int PAGE = 500;
    private static final Duration EVERY = Duration.ofSeconds(30);
    private static final Duration LEAVE_ALONE = Duration.ofSeconds(5);
    private static final Duration SOON = Duration.ofSeconds(1);

    private final Carried carried;
    private final Keeping keeping;
    private final Drain drain;
    private final Clock clock;
    private volatile @Nullable Thread thread;

    AuditSweep(Carried carried, Keeping keeping, Drain drain, Clock clock) {
        this.carried = carried;
        this.keeping = keeping;
        this.drain = drain;
        this.clock = clock;
    }

    private void sweepAgainAndAgain() {
        while (!Thread.currentThread().isInterrupted()) {
            pause(sweepOnce());
        }
    }

    /** @return whether nothing was left behind */
    boolean sweepOnce() {
        try {
            for (Audited kind : Audited.values()) {
                sweep(kind);
            }
            return true;
        } catch (RuntimeException later) {
            log.warn("Audit entries wait in their documents: {}", later.getMessage());
            return false;
        }
    }

    private void sweep(Audited kind) {
        List<Written> left;
        do {
            left = carried.since(kind, Instant.now(clock).minus(LEAVE_ALONE), PAGE);
            keeping.keepLeft(left);
        } while (left.size() >= PAGE);
    }

    /** Jittered, so that several instances do not look at the same moment. */
    private void pause(boolean clean) {
        long longest = EVERY.toMillis();
        long until = System.nanoTime()
                + Duration.ofMillis(ThreadLocalRandom.current().nextLong(longest / 2, longest + 1))
                        .toNanos();
        try {
            do {
                Thread.sleep(SOON);
            } while (clean && !drain.hasLeftSomething() && System.nanoTime() < until);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void start() {
        thread = Thread.ofVirtual().name("audit-sweep").start(this::sweepAgainAndAgain);
    }

    @Override
    public void stop() {
        Thread running = thread;
        if (running != null) {
            running.interrupt();
        }
        thread = null;
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }
}
