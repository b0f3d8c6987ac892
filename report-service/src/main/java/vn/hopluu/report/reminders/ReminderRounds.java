package vn.hopluu.report.reminders;

import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Looks again and again, on every instance, for what is to be reminded of and what is still to be published. */
@Component
class ReminderRounds implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(ReminderRounds.class);

    private final DueReminders due;
    private final Reminders reminders;
    private final Courier courier;
    private final ReminderSettings settings;
    private final Clock clock;
    private volatile @Nullable Thread thread;

    ReminderRounds(DueReminders due, Reminders reminders, Courier courier, ReminderSettings settings, Clock clock) {
        this.due = due;
        this.reminders = reminders;
        this.courier = courier;
        this.settings = settings;
        this.clock = clock;
    }

    private void goRound() {
        try {
            while (isRunning()) {
                pause();
                once();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
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

    /** Jittered, so that several instances do not look at the same moment. */
    private void pause() throws InterruptedException {
        long longest = settings.every().toMillis();
        Thread.sleep(ThreadLocalRandom.current().nextLong(longest / 2, longest + 1));
    }

    @Override
    public void start() {
        thread = Thread.ofVirtual().name("reminder-rounds").unstarted(this::goRound);
        thread.start();
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
