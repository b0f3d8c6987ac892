package vn.hopluu.org.accounts;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.hopluu.org.people.Session;

/**
 * A session as it is told.
 *
 * @param agent what the browser called itself
 * @param current whether it is the caller's own
 */
record SessionView(
        String sid, String agent, String address, Instant began, Instant lastSeen, Instant ends, boolean current) {

    static SessionView of(Session session, @Nullable String current) {
        return new SessionView(
                session.sid(),
                session.agent(),
                session.address(),
                session.began(),
                session.lastSeen(),
                session.ends(),
                session.sid().equals(current));
    }
}
