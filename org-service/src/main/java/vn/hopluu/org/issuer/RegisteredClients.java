package vn.hopluu.org.issuer;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;
import org.springframework.stereotype.Component;
import vn.hopluu.org.settings.AccessSettings;

/** Shows clients as the authorization server wants to see them. */
@Component
@OwnIssuer
class RegisteredClients implements RegisteredClientRepository {

    static final Duration ACCESS = Duration.ofMinutes(5);
    static final Duration REFRESH = Duration.ofHours(12);
    private static final Duration CODE = Duration.ofMinutes(1);

    private final Clients clients;
    private final AccessSettings settings;

    RegisteredClients(Clients clients, AccessSettings settings) {
        this.clients = clients;
        this.settings = settings;
    }

    @Override
    public @Nullable RegisteredClient findById(String id) {
        return findByClientId(id);
    }

    @Override
    public @Nullable RegisteredClient findByClientId(String id) {
        return clients.find(id).map(this::registered).orElse(null);
    }

    @Override
    public void save(RegisteredClient client) {
        throw new UnsupportedOperationException("Clients are registered by administrators");
    }

    private RegisteredClient registered(Client client) {
        RegisteredClient.Builder builder = RegisteredClient.withId(client.id())
                .clientId(client.id())
                .clientName(client.name())
                .clientSettings(ClientSettings.builder()
                        .requireProofKey(true)
                        .requireAuthorizationConsent(!client.id().equals(Clients.PORTAL))
                        .build())
                .tokenSettings(TOKENS);
        authentication(client, builder);
        if (!client.redirectUris().isEmpty()) {
            forPeople(client, builder);
        }
        return builder.build();
    }

    private static void authentication(Client client, RegisteredClient.Builder builder) {
        if (client.digest() == null) {
            builder.clientAuthenticationMethod(ClientAuthenticationMethod.NONE);
        } else {
            builder.clientSecret(client.digest())
                    .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                    .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST)
                    .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS);
        }
    }

    private void forPeople(Client client, RegisteredClient.Builder builder) {
        builder.authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .authorizationGrantType(AuthorizationGrantType.REFRESH_TOKEN)
                .redirectUris(uris -> uris.addAll(client.redirectUris()))
                .scope(OidcScopes.OPENID)
                .scope(OidcScopes.PROFILE);
        if (client.id().equals(Clients.PORTAL)) {
            builder.postLogoutRedirectUri(settings.publicAddress() + "/signed-out");
        }
    }

    private static final TokenSettings TOKENS = TokenSettings.builder()
            .accessTokenTimeToLive(ACCESS)
            .refreshTokenTimeToLive(REFRESH)
            .authorizationCodeTimeToLive(CODE)
            .reuseRefreshTokens(false)
            .build();
}
