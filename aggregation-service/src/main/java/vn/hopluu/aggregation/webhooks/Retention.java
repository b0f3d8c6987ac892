package vn.hopluu.aggregation.webhooks;

import java.time.InstantSource;
import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Forgets what was logged long ago, delivered or not; also what a deleted subscription has left behind. */
@Component
class Retention {

    private final Log log;
    private final WebhookSettings settings;
    private final InstantSource clock;

    Retention(Log log, WebhookSettings settings, InstantSource clock) {
        this.log = log;
        this.settings = settings;
        this.clock = clock;
    }

    /** At a rate, and so on a thread of its own: what is looked for more often does not wait for it. */
    @Scheduled(fixedRate = 1, initialDelay = 1, timeUnit = TimeUnit.HOURS)
    void forget() {
        log.forgetBefore(clock.instant().minus(settings.retention()));
    }
}
