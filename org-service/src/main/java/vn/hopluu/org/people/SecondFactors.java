package vn.hopluu.org.people;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import vn.hopluu.org.access.Role;
import vn.hopluu.org.settings.PeopleSettings;

/** Time-based one-time codes (RFC 6238) of people's authenticators, and recovery codes in their place. */
@Component
public class SecondFactors {

    private final Accounts accounts;
    private final Authenticator authenticator;
    private final Lockout lockout;
    private final PeopleSettings settings;
    private final Clock clock;

    SecondFactors(
            Accounts accounts, Authenticator authenticator, Lockout lockout, PeopleSettings settings, Clock clock) {
        this.accounts = accounts;
        this.authenticator = authenticator;
        this.lockout = lockout;
        this.settings = settings;
        this.clock = clock;
    }

    /** What came of removing one. */
    public sealed interface Outcome {

        record Removed() implements Outcome {}

        /** The code was not right. */
        record Refused() implements Outcome {}

        record HeldBack(Duration retryAfter) implements Outcome {}

        /** The person has to have a second factor. */
        record Required() implements Outcome {}
    }

    /** What a code turned out to be. */
    sealed interface Check {

        record Right(StoredAccount account) implements Check {}

        record Wrong() implements Check {}

        record HeldBack(Duration retryAfter) implements Check {}
    }

    /** @param code of the authenticator, or a recovery code */
    public Outcome remove(AccountId id, String code, Origin origin) {
        if (accounts.stored(id).filter(this::isRequired).isPresent()) {
            return new Outcome.Required();
        }
        return switch (guess(id, origin, account -> used(account, code).map(one -> one.withFactor(null)))) {
            case Check.HeldBack(var wait) -> new Outcome.HeldBack(wait);
            case Check.Wrong() -> new Outcome.Refused();
            case Check.Right _ -> new Outcome.Removed();
        };
    }

    /** Whether the person has to have one: a setting, by default for administrators; never for the demonstration's people. */
    public boolean isRequired(Account account) {
        return accounts.stored(account.id()).filter(this::isRequired).isPresent();
    }

    boolean isRequired(StoredAccount account) {
        return !account.demo()
                && switch (settings.secondFactor()) {
                    case EVERYONE -> true;
                    case ADMINISTRATORS -> account.rights().stream().anyMatch(this::isAdministration);
                    case OPTIONAL -> false;
                };
    }

    private boolean isAdministration(Held held) {
        return held.role() == Role.ADMINISTRATOR && !held.endsBy(LocalDate.now(clock));
    }

    /** Uses a code up. */
    Check check(AccountId id, String code, Origin origin) {
        return guess(id, origin, account -> used(account, code));
    }

    private Check guess(AccountId id, Origin origin, Function<StoredAccount, Optional<StoredAccount>> use) {
        return switch (lockout.enter(Lockout.Of.CODE, Optional.of(id), id.value(), origin)) {
            case Lockout.Entry.HeldBack(var wait) -> new Check.HeldBack(wait);
            case Lockout.Entry.Open(var attempt) -> {
                Optional<StoredAccount> right = accounts.change(id, use);
                right.ifPresent(_ -> attempt.succeeded());
                if (right.isEmpty()) {
                    accounts.failed(id, "CODE");
                }
                yield right.<Check>map(Check.Right::new).orElseGet(Check.Wrong::new);
            }
        };
    }

    private Optional<StoredAccount> used(StoredAccount account, String code) {
        StoredFactor factor = account.factor();
        if (factor == null || account.state() != AccountState.ACTIVE) {
            return Optional.empty();
        }
        OptionalLong step = authenticator.step(factor.secret(), code, factor.lastStep());
        if (step.isPresent()) {
            return Optional.of(account.withFactor(factor.usedAt(step.getAsLong())));
        }
        String digest = RecoveryCodes.digest(code);
        return factor.recovery().contains(digest)
                ? Optional.of(account.withFactor(factor.without(digest)))
                : Optional.empty();
    }
}
