package vn.hopluu.org.people;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.hopluu.org.people.Attempts.Counter;
import vn.hopluu.org.secrets.Digest;

/**
 * Holds back who guesses, and nobody else. Who comes from a device that they signed in from before is counted by that device
 * alone; all others by their address, and together, for each account. So nobody's guessing holds up the owner at a known
 * device, however many machines take part; only from a new device one may have to wait, 15 minutes at most, while it goes on.
 */
@Component
class Lockout {

    private static final int FREE_ON_A_KNOWN_DEVICE = 10;
    private static final int FREE_FROM_AN_ADDRESS = 5;
    private static final int FREE_FROM_ANYWHERE = 20;

    private final Attempts attempts;
    private final Devices devices;

    Lockout(Attempts attempts, Devices devices) {
        this.attempts = attempts;
        this.devices = devices;
    }

    /** What is guessed at. */
    enum Of {
        PASSWORD,
        CODE
    }

    /** An attempt that was counted, until it turns out to be none. */
    final class Attempt {

        private final List<Counter> own;
        private final List<Counter> shared;

        private Attempt(List<Counter> own, List<Counter> shared) {
            this.own = own;
            this.shared = shared;
        }

        /** It was the person: what they mistyped is forgiven, what others did is not. */
        void succeeded() {
            own.forEach(attempts::forgive);
            shared.forEach(attempts::takeBack);
        }

        /** It was not looked at, so it says nothing. */
        void cancelled() {
            own.forEach(attempts::takeBack);
            shared.forEach(attempts::takeBack);
        }

        private Optional<Duration> begin() {
            for (Counter counter : own) {
                Optional<Duration> wait = attempts.take(counter);
                if (wait.isPresent()) {
                    return wait;
                }
            }
            Optional<Duration> wait = shared.stream()
                    .flatMap(counter -> attempts.take(counter).stream())
                    .findFirst();
            wait.ifPresent(_ -> own.forEach(attempts::takeBack));
            return wait;
        }
    }

    /** @param account empty for an e-mail that is nobody's: guessing at it is held back the same way */
    Entry enter(Of what, Optional<AccountId> account, String email, Origin origin) {
        Attempt attempt = account.flatMap(id -> devices.known(id, origin))
                .map(device -> new Attempt(
                        List.of(new Counter(key(what, "device", email, device), FREE_ON_A_KNOWN_DEVICE)), List.of()))
                .orElseGet(() -> new Attempt(
                        List.of(new Counter(key(what, "address", email, origin.address()), FREE_FROM_AN_ADDRESS)),
                        List.of(new Counter(key(what, "anywhere", email, ""), FREE_FROM_ANYWHERE))));
        return attempt.begin().<Entry>map(Entry.HeldBack::new).orElseGet(() -> new Entry.Open(attempt));
    }

    /** Whether an attempt is looked at. */
    sealed interface Entry {

        record Open(Attempt attempt) implements Entry {}

        record HeldBack(Duration time) implements Entry {}
    }

    /** Says nothing of the person to who sees the store. */
    private static String key(Of what, String by, String email, String whom) {
        return Digest.of(what + " " + by + " " + Email.plain(email) + " " + whom);
    }
}
