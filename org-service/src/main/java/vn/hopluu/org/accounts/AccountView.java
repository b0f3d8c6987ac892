package vn.hopluu.org.accounts;

import java.util.List;
import vn.hopluu.org.access.Reach;
import vn.hopluu.org.access.Role;
import vn.hopluu.org.people.Account;
import vn.hopluu.org.people.AccountState;

/**
 * An account as it is told.
 *
 * @param secondFactor whether the person uses one
 * @param revision to be given back as {@code If-Match}
 */
record AccountView(
        String account,
        String name,
        String email,
        AccountState state,
        boolean secondFactor,
        long revision,
        List<RightView> rights) {

    static AccountView of(Account account, Reach reach) {
        return new AccountView(
                account.id().value(),
                account.name(),
                account.email(),
                account.state(),
                account.secondFactor(),
                account.revision(),
                account.rights().stream()
                        .map(held ->
                                RightView.of(held, reach.standing(), reach.covers(Role.ADMINISTRATOR, held.right())))
                        .toList());
    }
}
