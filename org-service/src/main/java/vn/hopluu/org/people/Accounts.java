package vn.hopluu.org.people;

import java.util.Optional;
import org.springframework.stereotype.Component;

/** Everybody who has an account. */
@Component
public class Accounts {

    public Optional<Account> find(AccountId id) {
        throw new UnsupportedOperationException();
    }
}
