package vn.hopluu.org.issuer;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.security.oauth2.core.oidc.IdTokenClaimNames;
import org.springframework.security.oauth2.core.oidc.StandardClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.stereotype.Component;
import vn.hopluu.org.access.Right;
import vn.hopluu.org.people.TokenRights;
import vn.hopluu.org.settings.AccessSettings;

/** Makes access tokens what the contract says (contracts/access-token, after RFC 9068), and has identity tokens say who signed in, and in which session. */
@Component
@OwnIssuer
class TokenClaims implements OAuth2TokenCustomizer<JwtEncodingContext> {

    private static final String TYPE = "at+jwt";

    private final Clients clients;
    private final TokenRights people;
    private final UserInfo info;
    private final AccessSettings settings;
    private final Clock clock;

    TokenClaims(Clients clients, TokenRights people, UserInfo info, AccessSettings settings, Clock clock) {
        this.clients = clients;
        this.people = people;
        this.info = info;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public void customize(JwtEncodingContext context) {
        JwtClaimsSet.Builder claims = context.getClaims();
        if (context.getPrincipal() instanceof Person person) {
            claims.claim("sid", person.sid());
        }
        if (OAuth2TokenType.ACCESS_TOKEN.equals(context.getTokenType())) {
            context.getJwsHeader().type(TYPE);
            claims.audience(List.of(settings.audience()))
                    .claim("client_id", context.getRegisteredClient().getClientId())
                    .claim("rights", rights(context));
        } else if (context.getPrincipal() instanceof Person person) {
            claims.claim(IdTokenClaimNames.AUTH_TIME, person.since());
            info.name(person.account(), context.getAuthorizedScopes())
                    .ifPresent(name -> claims.claim(StandardClaimNames.NAME, name));
        }
    }

    private List<String> rights(JwtEncodingContext context) {
        return context.getPrincipal() instanceof Person person
                ? people.of(person.account(), LocalDate.now(clock)).stream()
                        .map(Right::toString)
                        .toList()
                : clients.find(context.getRegisteredClient().getClientId())
                        .map(client -> List.copyOf(client.rights()))
                        .orElseGet(List::of);
    }
}
