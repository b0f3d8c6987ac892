package vn.hopluu.org.audit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vn.hopluu.org.rounds.Rounds;

/** Finds entries that a crash or a store that was away left in their documents: at start, from time to time, soon after a failure. */
@Component
class AuditSweep extends Rounds {

    private static final Logger log = LoggerFactory.getLogger(AuditSweep.class);
    private static final int PAGE = 500;
    private static final Duration EVERY = Duration.ofSeconds(30);
    private static final Duration LEAVE_ALONE = Duration.ofSeconds(5);
    private static final Duration SOON = Duration.ofSeconds(1);

    private final Carried carried;
    private final Keeping keeping;
    private final Drain drain;
    private final Clock clock;

    AuditSweep(Carried carried, Keeping keeping, Drain drain, Clock clock) {
        super(Thread.ofVirtual().name("audit-sweep"));
        this.carried = carried;
        this.keeping = keeping;
        this.drain = drain;
        this.clock = clock;
    }

    @Override
    protected void goOn() throws InterruptedException {
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

    private void pause(boolean clean) throws InterruptedException {
        long until = System.nanoTime() + jittered(EVERY).toNanos();
        do {
            Thread.sleep(SOON);
        } while (clean && !drain.hasLeftSomething() && System.nanoTime() < until);
    }
}
