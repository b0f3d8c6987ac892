package vn.hopluu.org.people;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The passwords of people. */
@Component
public class Passwords {

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
    public Outcome change(AccountId account, String old, String wanted, Origin origin, @Nullable String keep) {
        throw new UnsupportedOperationException();
    }
}
