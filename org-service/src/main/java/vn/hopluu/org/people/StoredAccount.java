package vn.hopluu.org.people;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.bson.Document;
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
 * @param audit what is not in the audit trail's chain yet; null while nothing ever was
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
        Instant created,
        @Nullable List<Document> audit) {

    StoredAccount(
            String id,
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
        this(
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
                sessions,
                demo,
                created,
                null);
    }

    Account told() {
        return new Account(new AccountId(id), name, email, state, rights, factor != null, revision);
    }

    /** A link for a forgotten password is no longer good: who made it need not have the new rights within reach. */
    StoredAccount withRights(List<Held> others) {
        return with(revision + 1, state, others, password, factor, state == AccountState.INVITED ? invitation : null)
                .endingSessions();
    }

    StoredAccount withInvitation(StoredInvitation other) {
        return with(revision, state, rights, password, factor, other);
    }

    /** A password uses an invitation up. */
    StoredAccount withPassword(String hash) {
        return with(revision + 1, AccountState.ACTIVE, rights, hash, factor, null)
                .endingSessions();
    }

    StoredAccount withFactor(@Nullable StoredFactor other) {
        long told = Objects.equals(secretOf(other), secretOf(factor)) ? revision : revision + 1;
        return with(told, state, rights, password, other, invitation);
    }

    /** For somebody who lost it. */
    StoredAccount withoutFactor() {
        return withFactor(null).endingSessions();
    }

    /** Neither password nor second factor: only an invitation lets its owner in. */
    StoredAccount withoutProofs() {
        return with(revision + 1, state, rights, null, null, invitation).endingSessions();
    }

    StoredAccount closed() {
        return with(revision + 1, AccountState.CLOSED, rights, null, null, null).endingSessions();
    }

    private StoredAccount endingSessions() {
        return keepingSession(null);
    }

    /** @param sid of the only session from before this revision that goes on; null for none */
    StoredAccount keepingSession(@Nullable String sid) {
        return copy(writes, revision, state, rights, password, factor, invitation, new GoodSessions(revision, sid));
    }

    /** With one more entry of the trail, which the same write keeps. */
    StoredAccount carrying(Document entry) {
        Stream<Document> before = audit == null ? Stream.empty() : audit.stream();
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
                sessions,
                demo,
                created,
                Stream.concat(before, Stream.of(entry)).toList());
    }

    StoredAccount written() {
        return copy(writes + 1, revision, state, rights, password, factor, invitation, sessions);
    }

    private StoredAccount with(
            long told,
            AccountState other,
            List<Held> held,
            @Nullable String hash,
            @Nullable StoredFactor second,
            @Nullable StoredInvitation link) {
        return copy(writes, told, other, held, hash, second, link, sessions);
    }

    /** What nothing changes stays as it is. */
    private StoredAccount copy(
            long count,
            long told,
            AccountState other,
            List<Held> held,
            @Nullable String hash,
            @Nullable StoredFactor second,
            @Nullable StoredInvitation link,
            @Nullable GoodSessions good) {
        return new StoredAccount(
                id, count, told, name, email, other, held, hash, second, link, good, demo, created, audit);
    }

    boolean allows(StoredSession session) {
        return sessions == null || sessions.include(session);
    }

    private static @Nullable String secretOf(@Nullable StoredFactor factor) {
        return factor == null ? null : factor.secret();
    }
}
