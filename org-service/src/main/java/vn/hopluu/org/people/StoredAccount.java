package vn.hopluu.org.people;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * An account as stored: one document, each change of it one write.
 *
 * <p>Public only because the driver reads and makes records by reflection.
 *
 * @param writes counts every write, for those that compete
 * @param revision counts the changes that others are told of, and those of what its owner proves themselves with
 * @param password hashed; null until an invitation was taken
 * @param sessions which are good; null while all are that have not ended
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
        @Nullable StoredInvitation invitation,
        @Nullable GoodSessions sessions,
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
                        state == AccountState.INVITED ? invitation : null,
                        sessions,
                        demo,
                        created)
                .endingSessions();
    }

    StoredAccount withInvitation(StoredInvitation other) {
        return new StoredAccount(
                id, writes, revision, name, email, state, rights, password, factor, other, sessions, demo, created);
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
                        null,
                        sessions,
                        demo,
                        created)
                .endingSessions();
    }

    StoredAccount withFactor(@Nullable StoredFactor other) {
        long told = Objects.equals(secretOf(other), secretOf(factor)) ? revision : revision + 1;
        return new StoredAccount(
                id, writes, told, name, email, state, rights, password, other, invitation, sessions, demo, created);
    }

    /** For somebody who lost it. */
    StoredAccount withoutFactor() {
        return withFactor(null).endingSessions();
    }

    /** Neither password nor second factor: only an invitation lets its owner in. */
    StoredAccount withoutProofs() {
        return new StoredAccount(
                        id,
                        writes,
                        revision + 1,
                        name,
                        email,
                        state,
                        rights,
                        null,
                        null,
                        invitation,
                        sessions,
                        demo,
                        created)
                .endingSessions();
    }

    private static @Nullable String secretOf(@Nullable StoredFactor factor) {
        return factor == null ? null : factor.secret();
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
                        sessions,
                        demo,
                        created)
                .endingSessions();
    }

    private StoredAccount endingSessions() {
        return keepingSession(null);
    }

    /** @param sid of the only session from before this revision that goes on; null for none */
    StoredAccount keepingSession(@Nullable String sid) {
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
                invitation,
                new GoodSessions(revision, sid),
                demo,
                created);
    }

    boolean allows(StoredSession session) {
        return sessions == null || sessions.include(session);
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
                invitation,
                sessions,
                demo,
                created);
    }
}
