package vn.hopluu.report.publishing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vn.hopluu.report.Settings;
import vn.hopluu.report.rounds.Rounds;

/** Finds what a crash or a broker that was away left in the outbox: at start, from time to time, and soon after a failure. */
@Component
class Sweep extends Rounds {

    private static final Logger log = LoggerFactory.getLogger(Sweep.class);
    private static final int PAGE = 500;
    private static final Duration SOON = Duration.ofSeconds(1);

    private final Outboxes outbox;
    private final Sender sender;
    private final Relay relay;
    private final Settings.Sweeping settings;
    private final Clock clock;
    private volatile @Nullable Instant oldest;

    Sweep(Outboxes outbox, Sender sender, Relay relay, Settings settings, Clock clock) {
        super(Thread.ofVirtual().name("outbox-sweep"));
        this.outbox = outbox;
        this.sender = sender;
        this.relay = relay;
        this.settings = settings.sweeping();
        this.clock = clock;
    }

    /** How long the oldest entry had been waiting when the sweep last met one it could not send. */
    Duration age() {
        Instant seen = oldest;
        return seen == null ? Duration.ZERO : Duration.between(seen, Instant.now(clock));
    }

    @Override
    protected void goOn() throws InterruptedException {
        boolean clean = false;
        while (!Thread.currentThread().isInterrupted()) {
            clean = sweepOnce();
            pause(clean);
        }
    }

    /** @return whether nothing was left behind */
    boolean sweepOnce() {
        try {
            while (publishPage()) {
                continue;
            }
            oldest = null;
            return true;
        } catch (RuntimeException later) {
            log.warn("Events wait in the outbox: {}", later.getMessage());
            return false;
        }
    }

    /** @return whether there may be more */
    private boolean publishPage() {
        List<Publication> page = outbox.pending(Instant.now(clock).minus(settings.leaveAlone()), PAGE);
        page.stream().map(Publication::oldest).min(Instant::compareTo).ifPresent(first -> oldest = first);
        List<CompletableFuture<Void>> sending = page.stream().map(sender::send).toList();
        CompletableFuture.allOf(sending.toArray(CompletableFuture[]::new)).join();
        outbox.settle(page).forEach(relay::publish);
        return page.size() == PAGE;
    }

    private void pause(boolean clean) throws InterruptedException {
        long until = System.nanoTime() + jittered(settings.every()).toNanos();
        do {
            Thread.sleep(SOON);
        } while (clean && !relay.hasLeftSomething() && System.nanoTime() < until);
    }
}
