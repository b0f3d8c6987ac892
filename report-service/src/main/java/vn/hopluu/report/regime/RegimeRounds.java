package vn.hopluu.report.regime;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vn.hopluu.report.Settings;
import vn.hopluu.report.rounds.Rounds;

/** Looks from time to time, on every instance, whether a regime has something to open. */
@Component
class RegimeRounds extends Rounds {

    private static final Logger log = LoggerFactory.getLogger(RegimeRounds.class);

    private final RegimeOpening opening;
    private final Duration every;
    private final Semaphore asked = new Semaphore(0);

    RegimeRounds(RegimeOpening opening, Settings settings) {
        super(Thread.ofVirtual().name("regimes"));
        this.opening = opening;
        this.every = settings.regimes().every();
    }

    /** Has this instance look at once: whoever lays down a regime shall not have to wait for what it opens today. */
    void lookNow() {
        asked.release();
    }

    @Override
    protected void goOn() throws InterruptedException {
        while (true) {
            if (asked.tryAcquire(jittered(every).toMillis(), TimeUnit.MILLISECONDS)) {
                asked.drainPermits();
            }
            look();
        }
    }

    private void look() {
        try {
            opening.openWhatIsDue();
        } catch (RuntimeException later) {
            log.warn("Cannot see what regimes have to open: {}", later.getMessage());
        }
    }
}
