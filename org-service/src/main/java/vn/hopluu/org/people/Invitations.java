package vn.hopluu.org.people;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.hopluu.org.secrets.Digest;
import vn.hopluu.org.settings.PeopleSettings;

/** One-time links by which people set their password: for a new account, or a forgotten password. */
@Component
public class Invitations {

    private final Accounts accounts;
    private final PeopleSettings settings;
    private final Clock clock;

    Invitations(Accounts accounts, PeopleSettings settings, Clock clock) {
        this.accounts = accounts;
        this.settings = settings;
        this.clock = clock;
    }

    /** Somebody who is to have an account. */
    public record Person(String name, String email, List<Held> rights) {}

    /**
     * An account whose owner may set a password.
     *
     * @param token the last part of the link's address; it is not kept
     */
    public record Invited(Account account, String token, Instant expires) {}

    /** What came of making an account. */
    public sealed interface Creation {

        record Created(Invited invited) implements Creation {}

        /** The same was asked for before; the link is a new one, the one before is no longer good. */
        record AlreadyCreated(Invited invited) implements Creation {}

        record EmailTaken() implements Creation {}

        /** The key came with something else before. */
        record KeyReused() implements Creation {}
    }

    /** @param key tells one request from every other; null when it is never sent twice */
    public Creation create(Person person, @Nullable String key) {
        AccountId id = key == null ? AccountId.random() : AccountId.from(key);
        String secret = Chance.token(256);
        StoredAccount account = new StoredAccount(
                id.value(),
                1,
                1,
                person.name(),
                Email.plain(person.email()),
                AccountState.INVITED,
                person.rights(),
                null,
                null,
                invitation(secret),
                null,
                false,
                now());
        return accounts.insert(account)
                ? new Creation.Created(invited(account, secret))
                : accounts.stored(id).map(_ -> again(id, account)).orElseGet(Creation.EmailTaken::new);
    }

    private Creation again(AccountId id, StoredAccount wanted) {
        return inviteIf(id, known -> isSame(known, wanted))
                .<Creation>map(Creation.AlreadyCreated::new)
                .orElseGet(Creation.KeyReused::new);
    }

    private static boolean isSame(StoredAccount known, StoredAccount wanted) {
        return known.name().equals(wanted.name())
                && known.email().equals(wanted.email())
                && known.rights().equals(wanted.rights());
    }

    /** A new link; the one before is no longer good. Empty for an account that is closed or not there. */
    Optional<Invited> invite(AccountId id) {
        return inviteIf(id, _ -> true);
    }

    /** @param check refuses by throwing, and is asked of the very account that is written, whoever changes it meanwhile */
    public Optional<Invited> invite(AccountId id, Consumer<Account> check) {
        return inviteIf(id, account -> {
            check.accept(account.told());
            return true;
        });
    }

    private Optional<Invited> inviteIf(AccountId id, Predicate<StoredAccount> allowed) {
        String secret = Chance.token(256);
        return accounts.change(
                        id,
                        account -> account.state() == AccountState.CLOSED || !allowed.test(account)
                                ? Optional.empty()
                                : Optional.of(account.withInvitation(invitation(secret))))
                .map(account -> invited(account, secret));
    }

    /** Whom the invitation is for; looking does not use it up. */
    public Optional<Account> find(String token) {
        return open(token).map(StoredAccount::told);
    }

    /** A link's last part is the account's identity and a secret. */
    Optional<StoredAccount> open(String token) {
        int dot = token.indexOf('.');
        return Optional.of(token.substring(0, Math.max(dot, 0)))
                .filter(AccountId::isWellFormed)
                .flatMap(id -> accounts.stored(new AccountId(id)))
                .filter(account -> isOpen(account, token));
    }

    boolean isOpen(StoredAccount account, String token) {
        StoredInvitation invitation = account.invitation();
        return invitation != null
                && account.state() != AccountState.CLOSED
                && clock.instant().isBefore(invitation.expires())
                && Digest.fits(token.substring(token.indexOf('.') + 1), invitation.digest());
    }

    private StoredInvitation invitation(String secret) {
        return new StoredInvitation(Digest.of(secret), now().plus(settings.invitationLasts()));
    }

    private static Invited invited(StoredAccount account, String secret) {
        StoredInvitation invitation = Objects.requireNonNull(account.invitation());
        return new Invited(account.told(), account.id() + '.' + secret, invitation.expires());
    }

    /** As exact as the store keeps it. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
