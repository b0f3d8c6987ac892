package vn.hopluu.org.people;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.hopluu.org.people.AttemptDocuments.Counted;

/**
 * Counts attempts before they are looked at, so that a thousand at the same moment are a thousand, and makes the next one wait
 * longer and longer.
 */
@Component
class Attempts {

    private static final Duration FIRST_WAIT = Duration.ofSeconds(30);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);
    private static final Duration FORGOTTEN_AFTER = Duration.ofHours(24);

    private final AttemptDocuments documents;
    private final Clock clock;

    Attempts(AttemptDocuments documents, Clock clock) {
        this.documents = documents;
        this.clock = clock;
    }

    /** @param free how many are free of waiting */
    record Counter(String key, int free) {

        Duration waitAfter(int failures) {
            int doublings = Math.min(failures - free, 10);
            Duration wait = doublings < 0 ? Duration.ZERO : FIRST_WAIT.multipliedBy(1L << doublings);
            return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
        }
    }

    /** Counts one; or how long to wait, and then it is not counted. */
    Optional<Duration> take(Counter counter) {
        while (true) {
            Instant now = clock.instant();
            Optional<Counted> seen = documents.find(counter.key());
            Optional<Duration> wait =
                    seen.map(Counted::until).filter(now::isBefore).map(until -> Duration.between(now, until));
            if (wait.isPresent() || counted(counter, seen, now)) {
                return wait;
            }
        }
    }

    private boolean counted(Counter counter, Optional<Counted> seen, Instant now) {
        int failures = seen.map(Counted::failures).orElse(0) + 1;
        Counted next = new Counted(failures, now.plus(counter.waitAfter(failures)));
        return seen.map(one -> documents.replace(counter.key(), one.failures(), next))
                .orElseGet(() -> documents.insert(counter.key(), next));
    }

    /** The one that was counted last was no failure; what others failed at still counts. */
    void takeBack(Counter counter) {
        documents.takeBack(counter.key(), clock.instant());
    }

    /** Whoever failed here is who has succeeded now. */
    void forgive(Counter counter) {
        documents.forget(counter.key());
    }

    @Scheduled(fixedDelay = 600_000, initialDelay = 60_000)
    void sweep() {
        documents.forgetOlderThan(clock.instant().minus(FORGOTTEN_AFTER));
    }
}
