package vn.hopluu.org.accounts;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import vn.hopluu.org.access.Need;
import vn.hopluu.org.access.Reach;
import vn.hopluu.org.access.Role;
import vn.hopluu.org.people.Account;
import vn.hopluu.org.people.Held;
import vn.hopluu.org.web.ProblemCode;
import vn.hopluu.org.web.Refusal;

/**
 * What an administrator may see and do of people: see who holds a right within reach, give and take rights within reach, and
 * take hold of an account (a new link, its sessions, its closing) only when all of it lies within reach, since who has an
 * account's link has all its rights.
 */
record Supervision(Reach reach) {

    boolean sees(Account account) {
        return account.rights().stream().anyMatch(this::covers);
    }

    /** @throws Refusal exactly as if there were no such account */
    Account seen(Optional<Account> account, String id) {
        return account.filter(this::sees).orElseThrow(() -> unknown(id));
    }

    static Refusal unknown(String id) {
        return Refusal.of(ProblemCode.UNKNOWN_ACCOUNT, Map.of(), id);
    }

    /** Whatever is given or taken lies within reach. */
    void requireChange(List<Held> before, List<Held> after) {
        Stream<Held> taken = before.stream().filter(Predicate.not(after::contains));
        Stream<Held> given = after.stream().filter(Predicate.not(before::contains));
        Stream.concat(taken, given).forEach(this::require);
    }

    /** All that the account still holds lies within reach. */
    void requireAll(Account account) {
        LocalDate today = reach.standing().day();
        account.rights().stream()
                .filter(held -> held.to() == null || today.isBefore(held.to()))
                .forEach(this::require);
    }

    private void require(Held held) {
        if (!covers(held)) {
            throw new Need(Role.ADMINISTRATOR, held.unit()).missing();
        }
    }

    private boolean covers(Held held) {
        return reach.covers(Role.ADMINISTRATOR, held.right());
    }
}
