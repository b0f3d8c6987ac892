package vn.hopluu.report.opening;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import vn.hopluu.report.period.PeriodState;

/** Carries on what a crash interrupted: at start, and from time to time in case it was another instance that crashed. */
@Component
class Resumption implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Resumption.class);
    private static final Duration BETWEEN = Duration.ofSeconds(30);

    private final Periods periods;
    private final PeriodOpening opening;
    private final Recounting recounting;
    private volatile @Nullable Thread thread;

    Resumption(Periods periods, PeriodOpening opening, Recounting recounting) {
        this.recounting = recounting;
        this.periods = periods;
        this.opening = opening;
    }

    private void lookAgainAndAgain() {
        try {
            while (true) {
                look();
                Thread.sleep(BETWEEN.plusMillis(ThreadLocalRandom.current().nextLong(BETWEEN.toMillis())));
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void look() {
        try {
            periods.all().stream()
                    .filter(period -> period.state() == PeriodState.OPENING)
                    .forEach(opening::carryOn);
            recounting.countForTheLost();
        } catch (RuntimeException later) {
            log.warn("Cannot see whether a period is half open: {}", later.getMessage());
        }
    }

    @Override
    public void start() {
        thread = Thread.ofVirtual().name("opening-resumption").start(this::lookAgainAndAgain);
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
