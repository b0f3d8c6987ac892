package vn.hopluu.org.people;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.stereotype.Component;
import vn.hopluu.org.secrets.Vault;

/**
 * Sets second factors up. What was begun stays with the browser, sealed: only who was shown the secret can go on, only with
 * the account that it was made for, and only while password, second factor and rights are what they were.
 */
@Component
public class SecondFactorSetUp {

    private static final Duration LIFE = Duration.ofMinutes(10);

    private final Accounts accounts;
    private final Authenticator authenticator;
    private final Vault.Sealer sealer;
    private final Clock clock;

    SecondFactorSetUp(Accounts accounts, Authenticator authenticator, Vault vault, Clock clock) {
        this.accounts = accounts;
        this.authenticator = authenticator;
        this.sealer = vault.forPurpose("second-factor-set-up");
        this.clock = clock;
    }

    /**
     * A secret that is to be taken over by an authenticator.
     *
     * @param secret in base 32, to be typed
     * @param uri {@code otpauth://…}, to be shown as a QR code or opened
     * @param note to be handed back with the first code; good for ten minutes
     */
    public record Begun(String secret, String uri, String note) {}

    /** What came of the first code. */
    public sealed interface Outcome {

        /** @param recoveryCodes each good once, shown this once */
        record Confirmed(Account account, List<String> recoveryCodes) implements Outcome {}

        /** The code was not right; the secret still is. */
        record Mistyped(Begun begun) implements Outcome {}

        /** Nothing was begun, or it is too late for it. */
        record Over() implements Outcome {}
    }

    /**
     * For somebody who just proved who they are, also by the second factor that is to be replaced ({@link SignIn}).
     *
     * @param revision the account's at that time: whatever changes it later ends what was begun
     */
    public Begun begin(AccountId id, long revision) {
        return shown(new SetUpNote(
                id, revision, authenticator.newSecret(), clock.instant().plus(LIFE)));
    }

    /** Takes the secret into use, when the authenticator shows the right code for it. Nothing is to be guessed: who asks knows it. */
    public Outcome confirm(AccountId id, String note, String code) {
        return opened(note)
                .filter(begun -> begun.account().equals(id) && clock.instant().isBefore(begun.until()))
                .map(begun -> confirm(begun, code))
                .orElseGet(Outcome.Over::new);
    }

    private Outcome confirm(SetUpNote begun, String code) {
        OptionalLong step = authenticator.step(begun.secret(), code, 0);
        return step.isPresent() ? takeIntoUse(begun, step.getAsLong()) : new Outcome.Mistyped(shown(begun));
    }

    private Outcome takeIntoUse(SetUpNote begun, long step) {
        List<String> recovery = RecoveryCodes.fresh();
        StoredFactor factor = new StoredFactor(
                begun.secret(),
                step,
                recovery.stream().map(RecoveryCodes::digest).toList());
        return accounts.change(
                        begun.account(),
                        account -> begun.fits(account) ? Optional.of(account.withFactor(factor)) : Optional.empty())
                .<Outcome>map(account -> new Outcome.Confirmed(account.told(), recovery))
                .orElseGet(Outcome.Over::new);
    }

    private Begun shown(SetUpNote begun) {
        String email = accounts.find(begun.account()).orElseThrow().email();
        return new Begun(
                authenticator.typed(begun.secret()), authenticator.uri(begun.secret(), email), begun.sealed(sealer));
    }

    private Optional<SetUpNote> opened(String note) {
        try {
            return Optional.of(SetUpNote.opened(note, sealer));
        } catch (RuntimeException madeBySomebodyElse) {
            return Optional.empty();
        }
    }
}
