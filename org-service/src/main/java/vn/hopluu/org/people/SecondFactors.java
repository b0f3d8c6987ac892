package vn.hopluu.org.people;

import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;

/** Time-based one-time codes (RFC 6238) of people's authenticators, and codes for the day on which the authenticator is lost. */
@Component
public class SecondFactors {

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

    /** Makes a secret that waits for its first code; one that is in use stays so until then. */
    public Begun begin(AccountId account) {
        throw new UnsupportedOperationException();
    }

    /** Takes the secret into use, when the authenticator shows the right code for it. */
    public Outcome confirm(AccountId account, String code, Origin origin) {
        throw new UnsupportedOperationException();
    }

    /** @param code of the authenticator, or a recovery code */
    public Outcome remove(AccountId account, String code, Origin origin) {
        throw new UnsupportedOperationException();
    }

    /** Whether the person has to have one: a setting, by default for administrators. */
    public boolean isRequired(Account account) {
        throw new UnsupportedOperationException();
    }
}
