package vn.hopluu.org.people;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vn.hopluu.org.settings.PeopleSettings;

/** Lets people in who prove who they are. */
@Component
public class SignIn {

    private static final Logger log = LoggerFactory.getLogger(SignIn.class);
    static final Duration BUSY = Duration.ofSeconds(10);

    private final Accounts accounts;
    private final Hashing hashing;
    private final SecondFactors factors;
    private final Lockout lockout;
    private final Devices devices;
    private final Sessions sessions;
    private final PeopleSettings settings;

    SignIn(
            Accounts accounts,
            Hashing hashing,
            SecondFactors factors,
            Lockout lockout,
            Devices devices,
            Sessions sessions,
            PeopleSettings settings) {
        this.accounts = accounts;
        this.hashing = hashing;
        this.factors = factors;
        this.lockout = lockout;
        this.devices = devices;
        this.sessions = sessions;
        this.settings = settings;
    }

    /** What came of it. */
    public sealed interface Outcome {

        /**
         * The person is who they say.
         *
         * @param device the device cookie's new value, good for 180 days
         */
        record SignedIn(Account account, String device) implements Outcome {}

        /** The password was right, and a code is to be asked for: call {@link #secondFactor}. */
        record SecondFactorNeeded(Account account) implements Outcome {}

        /** The password was right, and the person has to set up a second factor before anything else. */
        record SecondFactorToSetUp(Account account) implements Outcome {}

        /** Something was wrong; what, is not told. */
        record Refused() implements Outcome {}

        /** Too many failed, or too many wait: nothing was looked at. */
        record HeldBack(Duration retryAfter) implements Outcome {}
    }

    /** The same work is done, and the same answer given, for an e-mail that is nobody's. */
    public Outcome password(String email, String password, Origin origin) {
        Optional<StoredAccount> account = accounts.byEmail(email);
        Optional<AccountId> id = account.map(one -> new AccountId(one.id()));
        return switch (lockout.enter(Lockout.Of.PASSWORD, id, email, origin)) {
            case Lockout.Entry.HeldBack(var wait) -> new Outcome.HeldBack(wait);
            case Lockout.Entry.Open(var attempt) -> check(account.orElse(null), password, origin, attempt);
        };
    }

    private Outcome check(@Nullable StoredAccount account, String password, Origin origin, Lockout.Attempt attempt) {
        Optional<Boolean> right = hashing.matches(password, account == null ? null : account.password());
        if (right.isEmpty()) {
            attempt.cancelled();
            return new Outcome.HeldBack(BUSY);
        }
        if (account == null || !right.get() || !isLetIn(account)) {
            log.info("A password was refused");
            Optional.ofNullable(account).ifPresent(one -> accounts.failed(new AccountId(one.id()), "PASSWORD"));
            return new Outcome.Refused();
        }
        attempt.succeeded();
        return next(account, origin);
    }

    /** The demonstration's people are there in the demonstration only, even where its store lives on. */
    private boolean isLetIn(StoredAccount account) {
        return account.state() == AccountState.ACTIVE
                && !(account.demo() && settings.demoPassword().isBlank());
    }

    private Outcome next(StoredAccount account, Origin origin) {
        if (account.factor() != null) {
            return new Outcome.SecondFactorNeeded(account.told());
        }
        return factors.isRequired(account)
                ? new Outcome.SecondFactorToSetUp(account.told())
                : signedIn(account, origin);
    }

    /** @param code of the authenticator, or one of the recovery codes */
    public Outcome secondFactor(AccountId id, String code, Origin origin) {
        return switch (factors.check(id, code, origin)) {
            case SecondFactors.Check.HeldBack(var wait) -> new Outcome.HeldBack(wait);
            case SecondFactors.Check.Wrong() -> new Outcome.Refused();
            case SecondFactors.Check.Right(var account) -> signedIn(account, origin);
        };
    }

    /**
     * Begins a session, unless the account has changed since its owner proved who they are: such a change ends all sessions,
     * and must not miss one that begins at the same moment.
     */
    public Optional<Sessions.Begun> begin(Account proven, Origin origin) {
        Sessions.Begun begun = sessions.begin(proven.id(), proven.revision(), origin);
        if (accounts.find(proven.id())
                .filter(now -> now.revision() == proven.revision())
                .isPresent()) {
            log.info("Account {} signed in", proven.id());
            return Optional.of(begun);
        }
        sessions.end(begun.sid());
        return Optional.empty();
    }

    /** The device cookie's new value, where a second factor was set up on the way in. */
    public String device(AccountId account, Origin origin) {
        return devices.remember(account, origin);
    }

    private Outcome signedIn(StoredAccount account, Origin origin) {
        AccountId id = new AccountId(account.id());
        return new Outcome.SignedIn(account.told(), devices.remember(id, origin));
    }
}
