package vn.hopluu.org.issuer;

import java.util.List;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.stereotype.Component;
import vn.hopluu.org.settings.AccessSettings;

/** Makes access tokens what the contract says (contracts/access-token, after RFC 9068). */
@Component
@OwnIssuer
class AccessTokenClaims implements OAuth2TokenCustomizer<JwtEncodingContext> {

    private static final String TYPE = "at+jwt";

    private final Clients clients;
    private final AccessSettings settings;

    AccessTokenClaims(Clients clients, AccessSettings settings) {
        this.clients = clients;
        this.settings = settings;
    }

    @Override
    public void customize(JwtEncodingContext context) {
        if (OAuth2TokenType.ACCESS_TOKEN.equals(context.getTokenType())) {
            String client = context.getRegisteredClient().getClientId();
            context.getJwsHeader().type(TYPE);
            context.getClaims()
                    .audience(List.of(settings.audience()))
                    .claim("client_id", client)
                    .claim("rights", rightsOf(client));
        }
    }

    private List<String> rightsOf(String client) {
        return clients.find(client).map(one -> List.copyOf(one.rights())).orElseGet(List::of);
    }
}
