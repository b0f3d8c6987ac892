package vn.hopluu.org.issuer;

import java.security.Principal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationCode;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import vn.hopluu.org.issuer.StoredAuthorization.Asked;
import vn.hopluu.org.issuer.StoredAuthorization.Life;
import vn.hopluu.org.people.AccountId;
import vn.hopluu.org.secrets.Digest;

/**
 * Makes of a document what the authorization server works with. The one value that was presented stands there itself, every
 * other by its digest.
 */
record AuthorizationReading(StoredAuthorization stored, RegisteredClient client, String presented) {

    static final String VERSION = "version";
    static final String KEPT = "kept:";

    OAuth2Authorization read() {
        OAuth2Authorization.Builder builder = OAuth2Authorization.withRegisteredClient(client)
                .id(stored.id())
                .principalName(stored.account())
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .authorizedScopes(new HashSet<>(stored.scopes()))
                .attribute(VERSION, stored.version())
                .attribute(Principal.class.getName(), person())
                .attribute(OAuth2AuthorizationRequest.class.getName(), request(stored.asked()));
        if (stored.consentDigest() != null) {
            builder.attribute(OAuth2ParameterNames.STATE, value(stored.consentDigest()));
        }
        code(builder, stored.codeDigest(), stored.code());
        access(builder, stored.accessDigest(), stored.access());
        refresh(builder, stored.refreshDigest(), stored.refresh());
        identity(builder, stored.identityDigest(), stored.identity());
        return builder.build();
    }

    private Person person() {
        return new Person(new AccountId(stored.account()), stored.sid(), stored.since(), stored.until());
    }

    private OAuth2AuthorizationRequest request(Asked asked) {
        return OAuth2AuthorizationRequest.authorizationCode()
                .authorizationUri(asked.address())
                .clientId(stored.client())
                .redirectUri(asked.redirectUri())
                .scopes(new HashSet<>(asked.scopes()))
                .state(asked.state())
                .additionalParameters(Map.copyOf(asked.parameters()))
                .build();
    }

    private void code(OAuth2Authorization.Builder builder, @Nullable String digest, @Nullable Life life) {
        if (digest != null && life != null) {
            builder.token(
                    new OAuth2AuthorizationCode(value(digest), life.from(), life.to()),
                    about -> about.put(OAuth2Authorization.Token.INVALIDATED_METADATA_NAME, stored.codeUsed()));
        }
    }

    private void access(OAuth2Authorization.Builder builder, @Nullable String digest, @Nullable Life life) {
        if (digest != null && life != null) {
            builder.accessToken(new OAuth2AccessToken(
                    OAuth2AccessToken.TokenType.BEARER,
                    value(digest),
                    life.from(),
                    life.to(),
                    new HashSet<>(stored.scopes())));
        }
    }

    private void refresh(OAuth2Authorization.Builder builder, @Nullable String digest, @Nullable Life life) {
        if (digest != null && life != null) {
            builder.refreshToken(new OAuth2RefreshToken(value(digest), life.from(), life.to()));
        }
    }

    private void identity(OAuth2Authorization.Builder builder, @Nullable String digest, @Nullable Life life) {
        if (digest != null && life != null) {
            Map<String, Object> claims =
                    Map.of("sub", stored.account(), "aud", List.of(stored.client()), "sid", stored.sid());
            builder.token(
                    new OidcIdToken(value(digest), life.from(), life.to(), claims),
                    about -> about.put(OAuth2Authorization.Token.CLAIMS_METADATA_NAME, claims));
        }
    }

    private String value(String digest) {
        return Digest.fits(presented, digest) ? presented : KEPT + digest;
    }
}
