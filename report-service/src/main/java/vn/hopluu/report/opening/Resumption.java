package vn.hopluu.report.opening;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vn.hopluu.report.period.PeriodState;
import vn.hopluu.report.rounds.Rounds;

/** Carries on what a crash interrupted: at start, and from time to time in case it was another instance that crashed. */
@Component
class Resumption extends Rounds {

    private static final Logger log = LoggerFactory.getLogger(Resumption.class);
    private static final Duration BETWEEN = Duration.ofSeconds(30);

    private final Periods periods;
    private final PeriodOpening opening;
    private final Recounting recounting;

    Resumption(Periods periods, PeriodOpening opening, Recounting recounting) {
        super(Thread.ofVirtual().name("opening-resumption"));
        this.recounting = recounting;
        this.periods = periods;
        this.opening = opening;
    }

    @Override
    protected void goOn() throws InterruptedException {
        while (true) {
            look();
            Thread.sleep(BETWEEN.plusMillis(ThreadLocalRandom.current().nextLong(BETWEEN.toMillis())));
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
}
