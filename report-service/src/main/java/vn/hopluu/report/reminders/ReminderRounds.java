package vn.hopluu.report.reminders;

import java.time.Clock;
import java.time.Instant;
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
    private final Clock clock;

    ReminderRounds(DueReminders due, Reminders reminders, Courier courier, ReminderSettings settings, Clock clock) {
        super(Thread.ofVirtual().name("reminder-rounds"));
        this.due = due;
        this.reminders = reminders;
        this.courier = courier;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    protected void goOn() throws InterruptedException {
        while (isRunning()) {
            Thread.sleep(jittered(settings.every()));
            once();
        }
    }

    private void once() {
        try {
            reminders.createIndexes();
            due.look();
            courier.sweep(Instant.now(clock).minus(settings.leaveAlone()));
        } catch (RuntimeException later) {
            log.warn("Reminders wait for the next round: {}", later.getMessage());
        }
    }
}
