package vn.hopluu.org.people;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.hopluu.org.audit.Audited;
import vn.hopluu.org.audit.Changes;
import vn.hopluu.org.audit.Deed;
import vn.hopluu.org.audit.FieldChange;

/**
 * What the audit trail keeps of changes of accounts: rights as they were and are, and of passwords, second factors and links
 * that they changed, never what they are.
 */
final class AccountDeeds {

    private static final String KEPT_SECRET = "***";

    private AccountDeeds() {}

    static Deed made(StoredAccount account) {
        Changes changes = new Changes()
                .field("/name", null, account.name())
                .field("/email", null, account.email())
                .field("/state", null, account.state())
                .field("/rights", null, rights(account));
        return deed("MAKE_ACCOUNT", account, account, account.created()).changing(changes);
    }

    /** Nothing for what only counts, such as that a code was used. */
    static Optional<Deed> between(StoredAccount before, StoredAccount after, Instant at) {
        Changes changes = new Changes()
                .field("/state", before.state(), after.state())
                .field("/rights", rights(before), rights(after));
        secret(changes, "/password", before.password(), after.password());
        secret(changes, "/secondFactor", secretOf(before), secretOf(after));
        secret(changes, "/invitation", link(before), link(after));
        changes.field("/recoveryCodes", recoveryCodes(before), recoveryCodes(after));
        List<FieldChange> found = changes.list();
        return found.isEmpty()
                ? Optional.empty()
                : Optional.of(deed(name(before, after), before, after, at).changing(changes));
    }

    /** @param what was wrong: PASSWORD or CODE */
    static Deed failed(StoredAccount account, String what, Instant at) {
        return deed("FAIL_TO_PROVE_IDENTITY", account, account, at).changing(new Changes().field("/wrong", null, what));
    }

    private static String name(StoredAccount before, StoredAccount after) {
        if (after.state() == AccountState.CLOSED && before.state() != AccountState.CLOSED) {
            return "CLOSE_ACCOUNT";
        }
        if (!before.rights().equals(after.rights())) {
            return "GRANT_RIGHTS";
        }
        if (!Objects.equals(before.password(), after.password())) {
            return after.password() == null ? "REMOVE_PROOFS" : "SET_PASSWORD";
        }
        return nameOfProof(before, after);
    }

    private static String nameOfProof(StoredAccount before, StoredAccount after) {
        if (!Objects.equals(secretOf(before), secretOf(after))) {
            return after.factor() == null ? "REMOVE_SECOND_FACTOR" : "SET_SECOND_FACTOR";
        }
        return Objects.equals(link(before), link(after)) ? "USE_RECOVERY_CODE" : "INVITE";
    }

    private static Deed deed(String act, StoredAccount before, StoredAccount after, Instant at) {
        List<String> units = Stream.of(before, after)
                .flatMap(account -> account.rights().stream())
                .map(Held::unit)
                .toList();
        return Deed.of(
                        act,
                        Audited.ACCOUNT,
                        after.id(),
                        UUID.randomUUID().toString(),
                        at.truncatedTo(ChronoUnit.MILLIS))
                .about(after.id(), units);
    }

    private static void secret(Changes changes, String field, @Nullable String before, @Nullable String after) {
        if (!Objects.equals(before, after)) {
            changes.add(new FieldChange(field, hidden(before), hidden(after)));
        }
    }

    private static @Nullable String hidden(@Nullable String secret) {
        return secret == null ? null : KEPT_SECRET;
    }

    private static @Nullable String secretOf(StoredAccount account) {
        return account.factor() == null ? null : account.factor().secret();
    }

    private static @Nullable String link(StoredAccount account) {
        return account.invitation() == null ? null : account.invitation().digest();
    }

    private static @Nullable Integer recoveryCodes(StoredAccount account) {
        return account.factor() == null ? null : account.factor().recovery().size();
    }

    private static String rights(StoredAccount account) {
        return account.rights().stream().map(AccountDeeds::text).sorted().collect(Collectors.joining(" "));
    }

    private static String text(Held held) {
        return "%s[%s,%s]".formatted(held.right(), held.from(), held.to() == null ? "" : held.to());
    }
}
