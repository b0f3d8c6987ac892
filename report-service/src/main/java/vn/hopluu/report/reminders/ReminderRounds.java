package vn.hopluu.report.reminders;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vn.hopluu.report.rounds.Rounds;

/** Looks again and again, on every instance, for what is to be reminded of and what is still to be published. */
@Component
class ReminderRounds extends Rounds {

    private static final Logger log = LoggerFactory.getLogger(ReminderRounds.class);

    private final DueReminders due;
    private final Reminders reminders;
    private final Courier courier;
    private final ReminderSettings settings;
    private final Semaphore asked = new Semaphore(0);

    ReminderRounds(DueReminders due, Reminders reminders, Courier courier, ReminderSettings settings) {
        super(Thread.ofVirtual().name("reminder-rounds"));
        this.due = due;
        this.reminders = reminders;
        this.courier = courier;
        this.settings = settings;
    }

    /** Has this instance look at once, off the thread of whoever recorded a reminder. */
    void lookNow() {
        asked.release();
    }

    @Override
    protected void goOn() throws InterruptedException {
        orLater(reminders::createIndexes);
        while (isRunning()) {
            if (asked.tryAcquire(jittered(settings.every()).toMillis(), TimeUnit.MILLISECONDS)) {
                asked.drainPermits();
            }
            orLater(due::look);
            orLater(courier::publish);
        }
    }

    private static void orLater(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException later) {
            log.warn("Reminders wait for the next round: {}", later.getMessage());
        }
    }
}
