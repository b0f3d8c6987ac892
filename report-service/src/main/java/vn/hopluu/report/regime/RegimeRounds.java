package vn.hopluu.report.regime;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import vn.hopluu.report.Settings;

/** Looks from time to time, on every instance, whether a regime has something to open. */
@Component
class RegimeRounds implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(RegimeRounds.class);

    private final RegimeOpening opening;
    private final Duration every;
    private final Semaphore asked = new Semaphore(0);
    private volatile @Nullable Thread thread;

    RegimeRounds(RegimeOpening opening, Settings settings) {
        this.opening = opening;
        this.every = settings.regimes().every();
    }

    /** Has this instance look at once: whoever lays down a regime shall not have to wait for what it opens today. */
    void lookNow() {
        asked.release();
    }

    private void lookAgainAndAgain() {
        try {
            while (true) {
                if (asked.tryAcquire(pause().toMillis(), TimeUnit.MILLISECONDS)) {
                    asked.drainPermits();
                }
                look();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** Jittered, so that several instances do not look at the same moment. */
    private Duration pause() {
        long longest = Math.max(2, every.toMillis());
        return Duration.ofMillis(ThreadLocalRandom.current().nextLong(longest / 2, longest + 1));
    }

    private void look() {
        try {
            opening.openWhatIsDue();
        } catch (RuntimeException later) {
            log.warn("Cannot see what regimes have to open: {}", later.getMessage());
        }
    }

    @Override
    public void start() {
        thread = Thread.ofVirtual().name("regimes").start(this::lookAgainAndAgain);
    }

    @Override
    public void stop() {
        Thread running = thread;
        thread = null;
        if (running != null) {
            running.interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }
}
