package vn.hopluu.org.people;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The sessions of all people. */
@Component
public class Sessions {

    /** @param secret the cookie's value; it is not kept */
    public record Begun(String sid, String secret) {}

    /** Begins a session of somebody who proved who they are. */
    public Begun begin(AccountId account, Origin origin) {
        throw new UnsupportedOperationException();
    }

    /** The session that a cookie opens, if it has not ended; that it was seen is noted. */
    public Optional<Session> find(String secret) {
        throw new UnsupportedOperationException();
    }

    public void end(String sid) {
        throw new UnsupportedOperationException();
    }

    public void endAllOf(AccountId account) {
        throw new UnsupportedOperationException();
    }

    /** Those that have not ended, the newest first. */
    public List<Session> list(AccountId account) {
        throw new UnsupportedOperationException();
    }
}
