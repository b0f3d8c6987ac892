package vn.hopluu.org.people;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.boot.ApplicationArguments;
import org.springframework.stereotype.Component;
import vn.hopluu.org.access.Right;
import vn.hopluu.org.access.Role;
import vn.hopluu.org.ledger.Ledger;
import vn.hopluu.org.people.Invitations.Creation;
import vn.hopluu.org.people.Invitations.Invited;
import vn.hopluu.org.people.Invitations.Person;
import vn.hopluu.org.settings.AccessSettings;
import vn.hopluu.org.unit.UnitId;

/**
 * Makes the operator's administrator, or lets one in again who lost password and second factor: whoever may run this has the
 * store in hand anyway.
 */
@Component
class FirstAdministrator {

    private final Accounts accounts;
    private final Invitations invitations;
    private final Ledger ledger;
    private final AccessSettings settings;
    private final Clock clock;

    FirstAdministrator(
            Accounts accounts, Invitations invitations, Ledger ledger, AccessSettings settings, Clock clock) {
        this.accounts = accounts;
        this.invitations = invitations;
        this.ledger = ledger;
        this.settings = settings;
        this.clock = clock;
    }

    /** @return what was done, for the operator to read */
    String make(Wanted wanted) {
        if (!Email.isWellFormed(wanted.email())) {
            throw new IllegalArgumentException("\"" + wanted.email() + "\" is not an e-mail address.");
        }
        if (!isThere(wanted.unit())) {
            throw new IllegalArgumentException(
                    "There is no unit \"" + wanted.unit() + "\"; leave it out for all units.");
        }
        Held right = new Held(Role.ADMINISTRATOR, wanted.unit(), LocalDate.now(clock), null);
        return switch (invitations.create(new Person(wanted.name(), wanted.email(), List.of(right)), null)) {
            case Creation.Created(var invited) -> told("Made the account of " + wanted.email(), right, invited);
            case Creation.AlreadyCreated(var invited) -> told("The account is there", right, invited);
            case Creation.EmailTaken() -> again(wanted, right);
            case Creation.KeyReused() -> throw new IllegalStateException("No key was given");
        };
    }

    private String again(Wanted wanted, Held right) {
        AccountId id =
                new AccountId(accounts.byEmail(wanted.email()).orElseThrow().id());
        accounts.change(
                id, account -> Optional.of(withAdministration(account, right).withoutProofs()));
        return invitations
                .invite(id)
                .map(invited -> told(
                        "The account of " + wanted.email() + " was there; it is let in anew, without its second factor",
                        right,
                        invited))
                .orElseThrow(() -> new IllegalArgumentException(
                        "The account of " + wanted.email() + " is closed. Take another e-mail address."));
    }

    private StoredAccount withAdministration(StoredAccount account, Held right) {
        return account.rights().stream().anyMatch(held -> isTheSame(held, right))
                ? account
                : account.withRights(Stream.concat(account.rights().stream(), Stream.of(right))
                        .toList());
    }

    private boolean isTheSame(Held held, Held right) {
        return held.right().equals(right.right()) && held.on(LocalDate.now(clock));
    }

    private boolean isThere(String unit) {
        return unit.equals(Right.EVERYWHERE)
                || (UnitId.isWellFormed(unit)
                        && ledger.history()
                                .outcome()
                                .tree()
                                .unit(new UnitId(unit))
                                .isPresent());
    }

    private String told(String done, Held right, Invited invited) {
        return """
                %s, with the right %s.
                Set the password by this link, which is good once, until %s:

                  %s/sign-in/invitations/%s
                """.formatted(done, right.right(), invited.expires(), settings.publicAddress(), invited.token());
    }

    /** Whom the operator asks for. */
    record Wanted(String email, String name, String unit) {

        static Wanted of(ApplicationArguments arguments) {
            return new Wanted(
                    value(arguments, "hopluu.administrator", ""),
                    value(arguments, "hopluu.administrator-name", "Administrator"),
                    value(arguments, "hopluu.administrator-unit", Right.EVERYWHERE));
        }

        private static String value(ApplicationArguments arguments, String name, String otherwise) {
            List<String> values = arguments.getOptionValues(name);
            return values == null || values.isEmpty() ? otherwise : values.getLast();
        }
    }
}
