package vn.hopluu.org.people;

import java.util.Optional;
import org.springframework.stereotype.Component;

/** One-time links by which people set their password: for a new account, or a forgotten password. */
@Component
public class Invitations {

    /** What came of taking an invitation. */
    public sealed interface Outcome {

        record Accepted(Account account) implements Outcome {}

        /** There is no such invitation: it was taken, replaced or has expired. */
        record Unknown() implements Outcome {}

        record TooWeak(Weakness weakness) implements Outcome {}
    }

    /** Whom the invitation is for; looking does not use it up. */
    public Optional<Account> find(String token) {
        throw new UnsupportedOperationException();
    }

    /** Sets the password, ends every session of the person, and uses the invitation up. */
    public Outcome accept(String token, String password) {
        throw new UnsupportedOperationException();
    }
}
