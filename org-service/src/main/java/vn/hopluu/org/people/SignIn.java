package vn.hopluu.org.people;

import java.time.Duration;
import org.springframework.stereotype.Component;

/** Lets people in who prove who they are. */
@Component
public class SignIn {

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

        /** Too many failed: nothing was looked at. */
        record HeldBack(Duration retryAfter) implements Outcome {}
    }

    public Outcome password(String email, String password, Origin origin) {
        throw new UnsupportedOperationException();
    }

    /** @param code of the authenticator, or one of the recovery codes */
    public Outcome secondFactor(AccountId account, String code, Origin origin) {
        throw new UnsupportedOperationException();
    }
}
