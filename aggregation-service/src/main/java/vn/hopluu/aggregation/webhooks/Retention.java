package vn.hopluu.aggregation.webhooks;

import java.time.InstantSource;
import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Puts acts where they stay, and forgets what was logged long ago, delivered or not; also what a deleted subscription has left behind. */
@Component
class Retention {

    private final Log log;
    private final Acts acts;
    private final WebhookSettings settings;
    private final InstantSource clock;

    Retention(Log log, Acts acts, WebhookSettings settings, InstantSource clock) {
        this.log = log;
        this.acts = acts;
        this.settings = settings;
        this.clock = clock;
    }

    /** At a rate, and so on a thread of its own: what is looked for more often does not wait for it. */
    @Scheduled(fixedRate = 1, initialDelay = 1, timeUnit = TimeUnit.HOURS)
    void tidyUp() {
        acts.takeOver();
        log.forgetBefore(clock.instant().minus(settings.retention()));
    }
}
