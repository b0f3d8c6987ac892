package vn.hopluu.org.mail;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.MailException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.hopluu.org.people.Account;
import vn.hopluu.org.people.AccountId;
import vn.hopluu.org.people.Accounts;
import vn.hopluu.org.registry.CurrentTree;
import vn.hopluu.org.unit.UnitTree;

/**
 * Sends what is to be sent, and again later what the server did not take. A letter is sent once: who dies between sending it and
 * saying so leaves it to be sent again under the same identity.
 */
@Component
class Postman {

    private static final Logger log = LoggerFactory.getLogger(Postman.class);
    private static final int AT_ONCE = 100;
    private static final int ENOUGH_FAILURES = 3;
    private static final Duration TAKEN = Duration.ofMinutes(5);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);
    private static final Duration KEPT = Duration.ofDays(90);

    private final Letters letters;
    private final Accounts accounts;
    private final CurrentTree tree;
    private final Wording wording;
    private final Post post;
    private final MailSettings settings;
    private final MeterRegistry metrics;
    private final Clock clock;

    Postman(
            Letters letters,
            Accounts accounts,
            CurrentTree tree,
            Wording wording,
            Post post,
            MailSettings settings,
            MeterRegistry metrics,
            Clock clock) {
        this.letters = letters;
        this.accounts = accounts;
        this.tree = tree;
        this.wording = wording;
        this.post = post;
        this.settings = settings;
        this.metrics = metrics;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${hopluu.smtp.every:5s}")
    void round() {
        if (settings.isOn()) {
            try {
                tree.snapshot().ifPresent(known -> sendAll(known.tree()));
            } catch (RuntimeException later) {
                log.warn("Letters wait for the next round: {}", later.getMessage());
            }
        }
    }

    @Scheduled(initialDelay = 3_600_000, fixedDelay = 86_400_000)
    void forget() {
        if (settings.isOn()) {
            letters.forget(clock.instant().minus(KEPT));
        }
    }

    /** A server that is away is not asked for each letter. */
    private void sendAll(UnitTree units) {
        int failures = 0;
        for (Letter letter : letters.due(clock.instant(), AT_ONCE)) {
            if (failures < ENOUGH_FAILURES
                    && letters.take(letter, clock.instant().plus(TAKEN))) {
                failures = send(letter, units) ? 0 : failures + 1;
            }
        }
    }

    /** @return false when the server did not take it */
    private boolean send(Letter letter, UnitTree units) {
        Optional<Account> reader = reader(letter, units);
        if (reader.isEmpty() || isTooLate(letter)) {
            done(letter, Letters.State.DROPPED);
            return true;
        }
        try {
            post.send(letter.id(), reader.get().email(), wording.of(letter.reminder(), units));
            done(letter, Letters.State.SENT);
            return true;
        } catch (MailException refused) {
            Duration pause = pause(letter.attempts());
            // The exception's own text may name the address.
            log.warn(
                    "A letter was not taken ({}), the next attempt is in {}",
                    refused.getClass().getSimpleName(),
                    pause);
            metrics.counter("hopluu.letters", "outcome", "refused").increment();
            letters.tryAgain(letter, clock.instant().plus(pause));
            return false;
        }
    }

    /** Who still holds the right on the day of sending. */
    private Optional<Account> reader(Letter letter, UnitTree units) {
        Reminder reminder = letter.reminder();
        return accounts.find(new AccountId(letter.account()))
                .filter(account -> new Readers(units, LocalDate.now(clock), List.of(account))
                        .at(reminder.unit(), reminder.roles())
                        .contains(letter.account()));
    }

    private boolean isTooLate(Letter letter) {
        return letter.reminder().occurredAt().plus(settings.oldest()).isBefore(clock.instant());
    }

    private void done(Letter letter, Letters.State state) {
        Instant now = clock.instant();
        letters.mark(letter, state, now);
        metrics.counter("hopluu.letters", "outcome", state == Letters.State.SENT ? "sent" : "dropped")
                .increment();
    }

    static Duration pause(int attempts) {
        Duration doubled = Duration.ofSeconds(30L << Math.min(attempts, 10));
        return doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
    }
}
