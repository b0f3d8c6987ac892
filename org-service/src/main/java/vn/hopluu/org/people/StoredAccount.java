package vn.hopluu.org.people;

import java.time.Instant;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * An account as stored: one document, each change of it one write.
 *
 * <p>Public only because the driver reads and makes records by reflection.
 *
 * @param writes counts every write, for those that compete
 * @param revision counts the changes that others are told of
 * @param password hashed; null until an invitation was taken
 * @param factorToConfirm a sealed secret that no code was given for yet
 * @param demo one of the demonstration's people
 */
public record StoredAccount(
        @BsonId String id,
        long writes,
        long revision,
        String name,
        String email,
        AccountState state,
        List<Held> rights,
        @Nullable String password,
        @Nullable StoredFactor factor,
        @Nullable String factorToConfirm,
        @Nullable StoredInvitation invitation,
        boolean demo,
        Instant created) {

    Account told() {
        return new Account(new AccountId(id), name, email, state, rights, factor != null, revision);
    }

    /** A link for a forgotten password is no longer good: who made it need not have the new rights within reach. */
    StoredAccount withRights(List<Held> others) {
        return new StoredAccount(
                id,
                writes,
                revision + 1,
                name,
                email,
                state,
                others,
                password,
                factor,
                factorToConfirm,
                state == AccountState.INVITED ? invitation : null,
                demo,
                created);
    }

    StoredAccount withInvitation(StoredInvitation other) {
        return new StoredAccount(
                id,
                writes,
                revision,
                name,
                email,
                state,
                rights,
                password,
                factor,
                factorToConfirm,
                other,
                demo,
                created);
    }

    /** A password uses an invitation up. */
    StoredAccount withPassword(String hash) {
        return new StoredAccount(
                id,
                writes,
                revision + 1,
                name,
                email,
                AccountState.ACTIVE,
                rights,
                hash,
                factor,
                factorToConfirm,
                null,
                demo,
                created);
    }

    StoredAccount withFactor(@Nullable StoredFactor other) {
        long told = (other == null) == (factor == null) ? revision : revision + 1;
        return new StoredAccount(
                id, writes, told, name, email, state, rights, password, other, null, invitation, demo, created);
    }

    StoredAccount withFactorToConfirm(String sealed) {
        return new StoredAccount(
                id, writes, revision, name, email, state, rights, password, factor, sealed, invitation, demo, created);
    }

    StoredAccount closed() {
        return new StoredAccount(
                id,
                writes,
                revision + 1,
                name,
                email,
                AccountState.CLOSED,
                rights,
                null,
                null,
                null,
                null,
                demo,
                created);
    }

    StoredAccount written() {
        return new StoredAccount(
                id,
                writes + 1,
                revision,
                name,
                email,
                state,
                rights,
                password,
                factor,
                factorToConfirm,
                invitation,
                demo,
                created);
    }
}
