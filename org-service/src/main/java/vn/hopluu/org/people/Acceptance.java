package vn.hopluu.org.people;

import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Lets people set a password who have an invitation. */
@Component
public class Acceptance {

    private static final Logger log = LoggerFactory.getLogger(Acceptance.class);

    private final Invitations invitations;
    private final Accounts accounts;
    private final Hashing hashing;
    private final PasswordRules rules;
    private final Sessions sessions;

    Acceptance(Invitations invitations, Accounts accounts, Hashing hashing, PasswordRules rules, Sessions sessions) {
        this.invitations = invitations;
        this.accounts = accounts;
        this.hashing = hashing;
        this.rules = rules;
        this.sessions = sessions;
    }

    /** What came of taking an invitation. */
    public sealed interface Outcome {

        record Accepted(Account account) implements Outcome {}

        /** There is no such invitation: it was taken, replaced or has expired. */
        record Unknown() implements Outcome {}

        record TooWeak(Weakness weakness) implements Outcome {}

        record HeldBack(Duration retryAfter) implements Outcome {}
    }

    /** Sets the password, ends every session of the person, and uses the invitation up. */
    public Outcome accept(String token, String password) {
        return invitations
                .open(token)
                .map(account -> rules.weaknessOf(password, account.told())
                        .<Outcome>map(Outcome.TooWeak::new)
                        .orElseGet(() -> accept(account, token, password)))
                .orElseGet(Outcome.Unknown::new);
    }

    private Outcome accept(StoredAccount seen, String token, String password) {
        Optional<String> hash = hashing.hash(password);
        if (hash.isEmpty()) {
            return new Outcome.HeldBack(SignIn.BUSY);
        }
        AccountId id = new AccountId(seen.id());
        Optional<StoredAccount> accepted = accounts.change(
                id,
                account -> invitations.isOpen(account, token)
                        ? Optional.of(account.withPassword(hash.get()))
                        : Optional.empty());
        accepted.ifPresent(_ -> sessions.endAllOf(id));
        accepted.ifPresent(_ -> log.info("Account {} took an invitation", id));
        return accepted.<Outcome>map(account -> new Outcome.Accepted(account.told()))
                .orElseGet(Outcome.Unknown::new);
    }
}
