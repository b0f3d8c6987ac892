package vn.hopluu.org.accounts;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vn.hopluu.org.access.Caller;
import vn.hopluu.org.access.Reach;
import vn.hopluu.org.access.Relation;
import vn.hopluu.org.access.Role;
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
import vn.hopluu.org.web.ProblemCode;
import vn.hopluu.org.web.Refusal;

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
        return seen(id, supervisionBy(caller));
    }

    Invitations.Creation create(Caller caller, Person person, @Nullable String key) {
        supervisionBy(caller).requireChange(List.of(), person.rights());
        Invitations.Creation creation = invitations.create(person, key);
        if (creation instanceof Invitations.Creation.Created(var invited)) {
            note(caller, "made", invited.account());
        }
        return creation;
    }

    Accounts.Outcome grant(Caller caller, String id, List<Held> rights, long revision) {
        Supervision supervision = supervisionBy(caller);
        Account account = seen(id, supervision);
        supervision.requireChange(account.rights(), rights);
        // What was looked at is what is changed: another revision may hold rights out of reach.
        Accounts.Outcome outcome = account.revision() == revision
                ? accounts.grant(account.id(), rights, revision)
                : new Accounts.Outcome.Stale(account);
        if (outcome instanceof Accounts.Outcome.Changed(var changed)) {
            note(caller, "gave other rights to", changed);
        }
        return outcome;
    }

    Optional<Invitations.Invited> invite(Caller caller, String id) {
        Supervision supervision = supervisionBy(caller);
        Optional<Invitations.Invited> invited =
                invitations.invite(seen(id, supervision).id(), supervision::requireAll);
        invited.ifPresent(one -> note(caller, "invited", one.account()));
        return invited;
    }

    Account close(Caller caller, String id) {
        Supervision supervision = supervisionBy(caller);
        Account account = seen(id, supervision);
        Account closed = accounts.close(account.id(), supervision::requireAll).orElse(account);
        note(caller, "closed", closed);
        return closed;
    }

    /** Not one's own: a session, or a token of it, must not be all that it takes to be rid of the second factor. */
    void removeSecondFactor(Caller caller, String id) {
        Supervision supervision = supervisionBy(caller);
        Account account = seen(id, supervision);
        if (account.id().value().equals(caller.subject())) {
            throw Refusal.of(ProblemCode.OWN_SECOND_FACTOR, Map.of());
        }
        accounts.removeSecondFactor(account.id(), supervision::requireAll);
        note(caller, "removed the second factor of", account);
    }

    List<Session> sessions(Caller caller, String id) {
        return sessions.list(whole(caller, id).id());
    }

    void endSessions(Caller caller, String id) {
        Account account = whole(caller, id);
        sessions.list(account.id()).forEach(session -> sessions.end(session.sid()));
        sessions.endAllOf(account.id());
        note(caller, "signed out", account);
    }

    private Account whole(Caller caller, String id) {
        Supervision supervision = supervisionBy(caller);
        Account account = seen(id, supervision);
        supervision.requireAll(account);
        return account;
    }

    private Account seen(String id, Supervision supervision) {
        Optional<Account> known = AccountId.isWellFormed(id) ? accounts.find(new AccountId(id)) : Optional.empty();
        return supervision.seen(known, id);
    }

    private Supervision supervisionBy(Caller caller) {
        return new Supervision(reachOf(caller));
    }

    private static void note(Caller caller, String act, Account account) {
        log.info("{} {} account {}", caller.subject(), act, account.id());
    }
}
