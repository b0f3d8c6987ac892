package vn.hopluu.org.accounts;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vn.hopluu.org.access.Caller;
import vn.hopluu.org.access.Reach;
import vn.hopluu.org.access.Role;
import vn.hopluu.org.access.Relation;
import vn.hopluu.org.access.Rules;
import vn.hopluu.org.access.Standing;
import vn.hopluu.org.people.Account;
import vn.hopluu.org.people.AccountId;
import vn.hopluu.org.people.Accounts;
import vn.hopluu.org.people.Held;
import vn.hopluu.org.people.Invitations;
import vn.hopluu.org.people.Invitations.Person;
import vn.hopluu.org.people.Session;
import vn.hopluu.org.people.Sessions;
import vn.hopluu.org.unit.PlainText;
import vn.hopluu.org.unit.UnitId;

/** What administrators do with accounts, each within their reach. */
@Component
class AccountDesk {

    private static final Logger log = LoggerFactory.getLogger(AccountDesk.class);

    private final Rules rules;
    private final Accounts accounts;
    private final Invitations invitations;
    private final Sessions sessions;

    AccountDesk(Rules rules, Accounts accounts, Invitations invitations, Sessions sessions) {
        this.rules = rules;
        this.accounts = accounts;
        this.invitations = invitations;
        this.sessions = sessions;
    }

    Reach reachOf(Caller caller) {
        return rules.reachOf(caller);
    }

    List<Account> find(FindAccounts wanted, Reach reach) {
        return (reach.isEverywhere(Role.ADMINISTRATOR)
                        ? accounts.all()
                        : accounts.holdingAt(reach.units(Role.ADMINISTRATOR)))
                .stream()
                        .filter(new Supervision(reach)::sees)
                        .filter(bears(wanted.search()))
                        .filter(holdsAt(wanted.unit(), reach.standing()))
                        .toList();
    }

    private static Predicate<Account> bears(@Nullable String search) {
        String plain = search == null ? "" : PlainText.of(search);
        return account -> PlainText.of(account.name() + " " + account.email()).contains(plain);
    }

    private static Predicate<Account> holdsAt(@Nullable UnitId unit, Standing today) {
        return account -> unit == null
                || account.rights().stream()
                        .flatMap(held -> held.right().unit().stream())
                        .anyMatch(held -> today.between(unit, held) != Relation.OTHER);
    }

    Account get(Caller caller, String id) {
        return new Supervision(reachOf(caller)).seen(known(id), id);
    }

    Invitations.Creation create(Caller caller, Person person, @Nullable String key) {
        new Supervision(reachOf(caller)).requireChange(List.of(), person.rights());
        Invitations.Creation creation = invitations.create(person, key);
        log.info(
                "{} asked for an account: {}",
                caller.subject(),
                creation.getClass().getSimpleName());
        return creation;
    }

    Accounts.Outcome grant(Caller caller, String id, List<Held> rights, long revision) {
        Account account = get(caller, id);
        new Supervision(reachOf(caller)).requireChange(account.rights(), rights);
        // What was looked at is what is changed: another revision may hold rights out of reach.
        return account.revision() == revision
                ? logged(caller, "granted", account, accounts.grant(account.id(), rights, revision))
                : new Accounts.Outcome.Stale(account);
    }

    Optional<Invitations.Invited> invite(Caller caller, String id) {
        Account account = whole(caller, id);
        return logged(caller, "invited", account, invitations.invite(account.id()));
    }

    Account close(Caller caller, String id) {
        Account account = whole(caller, id);
        return logged(caller, "closed", account, accounts.close(account.id()).orElse(account));
    }

    List<Session> sessions(Caller caller, String id) {
        return sessions.list(get(caller, id).id());
    }

    void endSessions(Caller caller, String id) {
        Account account = whole(caller, id);
        logged(caller, "signed out", account, account);
        sessions.endAllOf(account.id());
    }

    private Account whole(Caller caller, String id) {
        Reach reach = reachOf(caller);
        Account account = new Supervision(reach).seen(known(id), id);
        new Supervision(reach).requireAllOf(account, today(reach));
        return account;
    }

    private static LocalDate today(Reach reach) {
        return reach.standing().day();
    }

    private Optional<Account> known(String id) {
        return AccountId.isWellFormed(id) ? accounts.find(new AccountId(id)) : Optional.empty();
    }

    private static <T> T logged(Caller caller, String act, Account account, T outcome) {
        log.info("{} {} account {}", caller.subject(), act, account.id());
        return outcome;
    }
}
