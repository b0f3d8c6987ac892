package vn.hopluu.systemtests.signin;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;

/** Somebody who signed in at the portal: gives access tokens, and renews them as the portal does. */
public final class SignedIn implements Supplier<String> {

    private static final Duration EARLY = Duration.ofMinutes(1);

    private final PortalSignIn portal;
    private PortalSignIn.Tokens tokens;
    private Instant end;

    public SignedIn(URI gateway, String email, String password) {
        portal = new PortalSignIn(new Browser(gateway));
        tokens = portal.as(email, password);
        end = end(tokens);
    }

    @Override
    public synchronized String get() {
        if (Instant.now().plus(EARLY).isAfter(end)) {
            tokens = portal.refresh(tokens);
            end = end(tokens);
        }
        return tokens.access_token();
    }

    private static Instant end(PortalSignIn.Tokens tokens) {
        return Instant.now().plusSeconds(tokens.expires_in());
    }
}
