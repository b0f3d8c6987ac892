package vn.hopluu.org.people;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.hopluu.org.access.Right;

/** What a token of a person says of their rights. */
@Component
public class TokenRights {

    private final Accounts accounts;

    TokenRights(Accounts accounts) {
        this.accounts = accounts;
    }

    /** The rights that are held on that day; none for an account that is not, or no longer, active. */
    public List<Right> of(AccountId id, LocalDate day) {
        return accounts.find(id)
                .filter(account -> account.state() == AccountState.ACTIVE)
                .map(account -> account.rights().stream()
                        .filter(held -> held.on(day))
                        .map(Held::right)
                        .distinct()
                        .toList())
                .orElse(List.of());
    }
}
