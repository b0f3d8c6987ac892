package vn.hopluu.org.people;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.hopluu.org.access.Role;
import vn.hopluu.org.settings.PeopleSettings;

/** Time-based one-time codes (RFC 6238) of people's authenticators, and codes for the day on which the authenticator is lost. */
@Component
public class SecondFactors {

    private static final int RECOVERY_CODES = 10;

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

    /**
     * A secret that is to be taken over by an authenticator.
     *
     * @param secret in base 32, to be typed
     * @param uri {@code otpauth://…}, to be shown as a QR code or opened
     */
    public record Begun(String secret, String uri) {}

    /** What came of setting one up, or of removing it. */
    public sealed interface Outcome {

        /** @param recoveryCodes each good once, shown this once */
        record Confirmed(List<String> recoveryCodes) implements Outcome {}

        record Removed() implements Outcome {}

        /** The code was not right, or nothing was begun. */
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

    /**
     * A secret that waits for its first code; one that is in use stays so until then. Asked again, it is the same one, so that
     * a page may be loaded twice. Who has a second factor already should be asked for it before ({@link SignIn#secondFactor}).
     */
    public Begun begin(AccountId id) {
        StoredAccount account = accounts.change(
                        id,
                        one -> one.factorToConfirm() == null
                                ? Optional.of(one.withFactorToConfirm(authenticator.newSecret()))
                                : Optional.empty())
                .or(() -> accounts.stored(id))
                .orElseThrow();
        String sealed = Objects.requireNonNull(account.factorToConfirm());
        return new Begun(authenticator.typed(sealed), authenticator.uri(sealed, account.email()));
    }

    /** Takes the secret into use, when the authenticator shows the right code for it. */
    public Outcome confirm(AccountId id, String code, Origin origin) {
        List<String> recovery = Stream.generate(SecondFactors::recoveryCode)
                .limit(RECOVERY_CODES)
                .toList();
        return switch (guess(id, origin, account -> confirmed(account, code, recovery))) {
            case Check.HeldBack(var wait) -> new Outcome.HeldBack(wait);
            case Check.Wrong() -> new Outcome.Refused();
            case Check.Right _ -> new Outcome.Confirmed(recovery);
        };
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
                yield right.<Check>map(Check.Right::new).orElseGet(Check.Wrong::new);
            }
        };
    }

    private Optional<StoredAccount> confirmed(StoredAccount account, String code, List<String> recovery) {
        String sealed = account.factorToConfirm();
        OptionalLong step = sealed == null ? OptionalLong.empty() : authenticator.step(sealed, plain(code), 0);
        return step.isEmpty() || sealed == null
                ? Optional.empty()
                : Optional.of(account.withFactor(new StoredFactor(
                        sealed,
                        step.getAsLong(),
                        recovery.stream().map(SecondFactors::digest).toList())));
    }

    private Optional<StoredAccount> used(StoredAccount account, String code) {
        StoredFactor factor = account.factor();
        if (factor == null || account.state() != AccountState.ACTIVE) {
            return Optional.empty();
        }
        OptionalLong step = authenticator.step(factor.secret(), plain(code), factor.lastStep());
        if (step.isPresent()) {
            return Optional.of(account.withFactor(factor.usedAt(step.getAsLong())));
        }
        String digest = digest(code);
        return factor.recovery().contains(digest)
                ? Optional.of(account.withFactor(factor.without(digest)))
                : Optional.empty();
    }

    private static String recoveryCode() {
        return Chance.letters(16).replaceAll("(.{4})(?=.)", "$1-");
    }

    private static String digest(String code) {
        return Digest.of(plain(code));
    }

    /** However it was grouped. */
    private static String plain(String code) {
        return code.replaceAll("[\\s-]", "").toLowerCase(Locale.ROOT);
    }
}
