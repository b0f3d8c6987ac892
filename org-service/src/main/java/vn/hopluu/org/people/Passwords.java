package vn.hopluu.org.people;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The passwords of people. */
@Component
public class Passwords {

    private static final Logger log = LoggerFactory.getLogger(Passwords.class);

    private final Accounts accounts;
    private final Hashing hashing;
    private final PasswordRules rules;
    private final Lockout lockout;
    private final Sessions sessions;

    Passwords(Accounts accounts, Hashing hashing, PasswordRules rules, Lockout lockout, Sessions sessions) {
        this.accounts = accounts;
        this.hashing = hashing;
        this.rules = rules;
        this.lockout = lockout;
        this.sessions = sessions;
    }

    /** What came of changing one. */
    public sealed interface Outcome {

        record Changed() implements Outcome {}

        /** The old password was not right. */
        record Refused() implements Outcome {}

        record HeldBack(Duration retryAfter) implements Outcome {}

        record TooWeak(Weakness weakness) implements Outcome {}
    }

    /**
     * Changes a password; every other session of the person ends.
     *
     * @param keep the session in which it is changed; null to end all
     */
    public Outcome change(AccountId id, String old, String wanted, Origin origin, @Nullable String keep) {
        StoredAccount account = accounts.stored(id).orElseThrow();
        Optional<Weakness> weakness = rules.weaknessOf(wanted, account.told());
        if (weakness.isPresent()) {
            return new Outcome.TooWeak(weakness.get());
        }
        return switch (lockout.enter(Lockout.Of.PASSWORD, Optional.of(id), account.email(), origin)) {
            case Lockout.Entry.HeldBack(var wait) -> new Outcome.HeldBack(wait);
            case Lockout.Entry.Open(var attempt) ->
                hashing.matches(old, account.password())
                        .map(right -> right ? changed(account, wanted, attempt, keep) : refused(id))
                        .orElseGet(() -> busy(attempt));
        };
    }

    private Outcome changed(StoredAccount seen, String wanted, Lockout.Attempt attempt, @Nullable String keep) {
        attempt.succeeded();
        AccountId id = new AccountId(seen.id());
        return hashing.hash(wanted)
                .map(hash -> replaced(id, seen.password(), hash, keep))
                .orElseGet(() -> new Outcome.HeldBack(SignIn.BUSY));
    }

    /** Unless the old one is no longer the password: then it proves nothing any more. */
    private Outcome replaced(AccountId id, @Nullable String old, String hash, @Nullable String keep) {
        return accounts.change(
                        id,
                        account -> Objects.equals(account.password(), old)
                                ? Optional.of(account.withPassword(hash).keepingSession(keep))
                                : Optional.empty())
                .<Outcome>map(_ -> {
                    sessions.endOthersOf(id, keep);
                    log.info("Account {} has a new password", id);
                    return new Outcome.Changed();
                })
                .orElseGet(Outcome.Refused::new);
    }

    private Outcome refused(AccountId id) {
        accounts.failed(id, "PASSWORD");
        return new Outcome.Refused();
    }

    private static Outcome busy(Lockout.Attempt attempt) {
        attempt.cancelled();
        return new Outcome.HeldBack(SignIn.BUSY);
    }
}
