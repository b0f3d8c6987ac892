package vn.hopluu.org.issuer;

import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.keygen.Base64StringKeyGenerator;
import org.springframework.security.crypto.keygen.StringKeyGenerator;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenGenerator;

/**
 * Makes refresh tokens, also for clients without a secret, such as the portal: each is good for one use. It consists of the
 * identity of its authorization and 256 random bits.
 */
class RefreshTokens implements OAuth2TokenGenerator<OAuth2RefreshToken> {

    private final StringKeyGenerator random =
            new Base64StringKeyGenerator(Base64.getUrlEncoder().withoutPadding(), 32);
    private final Clock clock;

    RefreshTokens(Clock clock) {
        this.clock = clock;
    }

    @Override
    public @Nullable OAuth2RefreshToken generate(OAuth2TokenContext context) {
        if (!OAuth2TokenType.REFRESH_TOKEN.equals(context.getTokenType())) {
            return null;
        }
        Person person = Objects.requireNonNull(context.getPrincipal());
        String authorization =
                Objects.requireNonNull(context.getAuthorization()).getId();
        Instant now = clock.instant();
        return new OAuth2RefreshToken(authorization + '.' + random.generateKey(), now, end(now, person));
    }

    /** Never later than the session. */
    private static Instant end(Instant now, Person person) {
        Instant latest = now.plus(RegisteredClients.REFRESH);
        return person.until().isBefore(latest) ? person.until() : latest;
    }

    static String authorizationOf(String token) {
        return token.substring(0, Math.max(0, token.indexOf('.')));
    }
}
