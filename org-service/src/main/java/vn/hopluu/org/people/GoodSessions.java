package vn.hopluu.org.people;

import org.jspecify.annotations.Nullable;

/**
 * Which of an account's sessions are good, as stored with it: set by the very write that ends the others, so that nothing that
 * fails after it leaves one of them open.
 *
 * <p>Public only because the driver reads and makes records by reflection.
 *
 * @param from the account's revision from which on they began
 * @param kept the one that began before it and goes on; null for none
 */
public record GoodSessions(long from, @Nullable String kept) {

    boolean include(StoredSession session) {
        return session.sid().equals(kept) || (session.revision() != null && session.revision() >= from);
    }
}
