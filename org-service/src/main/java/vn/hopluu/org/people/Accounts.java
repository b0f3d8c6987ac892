package vn.hopluu.org.people;

import static java.util.Comparator.comparing;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import vn.hopluu.org.audit.Trail;
import vn.hopluu.org.audit.Written;
import vn.hopluu.org.unit.UnitId;

/** Everybody who has an account. */
@Component
public class Accounts {

    private final AccountDocuments documents;
    private final Sessions sessions;
    private final Trail trail;
    private final Clock clock;

    Accounts(AccountDocuments documents, Sessions sessions, Trail trail, Clock clock) {
        this.documents = documents;
        this.sessions = sessions;
        this.trail = trail;
        this.clock = clock;
    }

    /** What came of changing what others may know of an account. */
    public sealed interface Outcome {

        record Changed(Account account) implements Outcome {}

        /** Somebody changed it first. */
        record Stale(Account account) implements Outcome {}

        record Unknown() implements Outcome {}
    }

    public Optional<Account> find(AccountId id) {
        return stored(id).map(StoredAccount::told);
    }

    /** By name. */
    public List<Account> all() {
        return byName(documents.all());
    }

    /** Who holds, held or will hold a right at one of these units; by name. */
    public List<Account> holdingAt(Set<UnitId> units) {
        return byName(documents.holdingAt(units.stream().map(UnitId::value).toList()));
    }

    private static List<Account> byName(List<StoredAccount> accounts) {
        return accounts.stream()
                .map(StoredAccount::told)
                .sorted(comparing(Account::name)
                        .thenComparing(account -> account.id().value()))
                .toList();
    }

    /** Gives the account these rights and no others, and ends every session, so that they hold at once. */
    public Outcome grant(AccountId id, List<Held> rights, long onRevision) {
        Optional<StoredAccount> changed = change(
                id,
                account -> account.revision() == onRevision
                        ? Optional.of(account.withRights(List.copyOf(rights)))
                        : Optional.empty());
        changed.ifPresent(_ -> sessions.endAllOf(id));
        return changed.<Outcome>map(account -> new Outcome.Changed(account.told()))
                .or(() -> find(id).map(Outcome.Stale::new))
                .orElseGet(Outcome.Unknown::new);
    }

    /**
     * For good; every session ends. Doing so again changes nothing.
     *
     * @param check refuses by throwing, and is asked of the very account that is written
     */
    public Optional<Account> close(AccountId id, Consumer<Account> check) {
        change(
                id,
                check,
                account -> account.state() == AccountState.CLOSED ? Optional.empty() : Optional.of(account.closed()));
        sessions.endAllOf(id);
        return find(id);
    }

    /**
     * For somebody who lost it with its recovery codes; every session ends, the password stays. Doing so again changes nothing.
     *
     * @param check refuses by throwing, and is asked of the very account that is written
     */
    public void removeSecondFactor(AccountId id, Consumer<Account> check) {
        change(
                id,
                check,
                account -> account.factor() == null ? Optional.empty() : Optional.of(account.withoutFactor()));
        sessions.endAllOf(id);
    }

    private void change(
            AccountId id, Consumer<Account> check, Function<StoredAccount, Optional<StoredAccount>> change) {
        change(id, account -> {
            check.accept(account.told());
            return change.apply(account);
        });
    }

    Optional<StoredAccount> stored(AccountId id) {
        return documents.find(id.value());
    }

    Optional<StoredAccount> byEmail(String email) {
        return documents.byEmail(Email.plain(email));
    }

    boolean insert(StoredAccount account) {
        Written entry = trail.entry(AccountDeeds.made(account));
        boolean done = documents.insert(account.carrying(entry.document()));
        if (done) {
            trail.keep(entry);
        }
        return done;
    }

    /** That somebody tried to be this person and was not let in. */
    void failed(AccountId id, String what) {
        stored(id).ifPresent(account -> {
            Written entry = trail.entry(AccountDeeds.failed(account, what, clock.instant()));
            documents.note(id.value(), entry.document());
            trail.keep(entry);
        });
    }

    /**
     * Changes an account in one write; who is overtaken by another writer looks again.
     *
     * @param change empty to leave it as it is
     * @return the account as written; empty when it was left, or is not there
     */
    Optional<StoredAccount> change(AccountId id, Function<StoredAccount, Optional<StoredAccount>> change) {
        while (true) {
            Optional<StoredAccount> seen = stored(id);
            Optional<StoredAccount> next = seen.flatMap(change);
            if (next.isEmpty() || replace(seen.get(), next.get())) {
                return next;
            }
        }
    }

    private boolean replace(StoredAccount seen, StoredAccount next) {
        Optional<Written> entry =
                AccountDeeds.between(seen, next, clock.instant()).map(trail::entry);
        boolean done = documents.replace(
                seen, entry.map(one -> next.carrying(one.document())).orElse(next));
        if (done) {
            entry.ifPresent(trail::keep);
        }
        return done;
    }
}
