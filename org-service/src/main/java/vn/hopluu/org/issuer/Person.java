package vn.hopluu.org.issuer;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import vn.hopluu.org.people.AccountId;

/** A person who has signed in, and in which session. */
public final class Person extends AbstractAuthenticationToken {

    private final transient AccountId account;
    private final String sid;
    private final Instant since;
    private final Instant until;

    /**
     * @param sid names the session in tokens
     * @param since when the person proved who they are
     * @param until when the session ends by itself
     */
    public Person(AccountId account, String sid, Instant since, Instant until) {
        super(List.of());
        this.account = account;
        this.sid = sid;
        this.since = since;
        this.until = until;
        setAuthenticated(true);
    }

    public AccountId account() {
        return account;
    }

    public String sid() {
        return sid;
    }

    Instant since() {
        return since;
    }

    Instant until() {
        return until;
    }

    @Override
    public String getName() {
        return account.value();
    }

    @Override
    public Object getPrincipal() {
        return account;
    }

    @Override
    public @Nullable Object getCredentials() {
        return null;
    }
}
