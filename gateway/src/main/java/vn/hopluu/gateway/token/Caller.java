package vn.hopluu.gateway.token;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * Who sends a request, as its token says.
 *
 * @param account the account, or the client where no person is behind it
 * @param session the person's session; a machine client has none
 */
public record Caller(String account, Optional<String> session, Instant expires) {

    static final String SESSION = "sid";

    /** The caller of a request that came with a token; empty for one that needs none. */
    public static Mono<Caller> of(ServerWebExchange exchange) {
        return exchange.getPrincipal().ofType(JwtAuthenticationToken.class).map(principal -> of(principal.getToken()));
    }

    public boolean isPerson() {
        return session.isPresent();
    }

    private static Caller of(Jwt token) {
        return new Caller(
                Objects.requireNonNull(token.getSubject()),
                Optional.ofNullable(token.getClaimAsString(SESSION)),
                Objects.requireNonNull(token.getExpiresAt()));
    }
}
