package vn.hopluu.org.issuer;

import java.security.Principal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.core.OAuth2Token;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationCode;
import vn.hopluu.org.issuer.StoredAuthorization.Asked;
import vn.hopluu.org.issuer.StoredAuthorization.Life;
import vn.hopluu.org.secrets.Digest;

/** Makes the document of an authorization: digests instead of values, nothing that only one version of a library can read. */
record AuthorizationWriting(OAuth2Authorization authorization, Instant now) {

    /** How long the consent page may stay open. */
    private static final Duration FOR_CONSENT = Duration.ofMinutes(10);

    StoredAuthorization write() {
        Person person = Objects.requireNonNull(authorization.getAttribute(Principal.class.getName()));
        OAuth2AuthorizationRequest request =
                Objects.requireNonNull(authorization.getAttribute(OAuth2AuthorizationRequest.class.getName()));
        @Nullable Life code = life(OAuth2AuthorizationCode.class);
        @Nullable Life access = life(OAuth2AccessToken.class);
        @Nullable Life refresh = life(OAuth2RefreshToken.class);
        return new StoredAuthorization(
                authorization.getId(),
                nextVersion(),
                authorization.getRegisteredClientId(),
                person.getName(),
                person.sid(),
                person.since(),
                person.until(),
                asked(request),
                authorization.getAuthorizedScopes().stream().sorted().toList(),
                digest(authorization.<String>getAttribute(OAuth2ParameterNames.STATE)),
                digest(value(OAuth2AuthorizationCode.class)),
                code,
                isUsed(),
                digest(value(OAuth2AccessToken.class)),
                access,
                digest(value(OAuth2RefreshToken.class)),
                refresh,
                digest(value(OidcIdToken.class)),
                life(OidcIdToken.class),
                last(code, access, refresh));
    }

    private long nextVersion() {
        @Nullable Long version = authorization.getAttribute(AuthorizationReading.VERSION);
        return version == null ? 1 : version + 1;
    }

    private boolean isUsed() {
        OAuth2Authorization.@Nullable Token<OAuth2AuthorizationCode> code =
                authorization.getToken(OAuth2AuthorizationCode.class);
        return code != null && code.isInvalidated();
    }

    private static Asked asked(OAuth2AuthorizationRequest request) {
        Map<String, String> parameters = request.getAdditionalParameters().entrySet().stream()
                .filter(each -> each.getValue() instanceof String)
                .collect(Collectors.toMap(Map.Entry::getKey, each -> (String) each.getValue()));
        return new Asked(
                request.getAuthorizationUri(),
                request.getRedirectUri(),
                request.getState(),
                List.copyOf(request.getScopes()),
                parameters);
    }

    private <T extends OAuth2Token> @Nullable String value(Class<T> type) {
        OAuth2Authorization.@Nullable Token<T> token = authorization.getToken(type);
        return token == null ? null : token.getToken().getTokenValue();
    }

    private <T extends OAuth2Token> @Nullable Life life(Class<T> type) {
        OAuth2Authorization.@Nullable Token<T> token = authorization.getToken(type);
        return token == null
                ? null
                : new Life(
                        Objects.requireNonNull(token.getToken().getIssuedAt()),
                        Objects.requireNonNull(token.getToken().getExpiresAt()));
    }

    private Instant last(@Nullable Life... lives) {
        return Stream.of(lives)
                .filter(Objects::nonNull)
                .map(Life::to)
                .max(Instant::compareTo)
                .orElse(now.plus(FOR_CONSENT));
    }

    private static @Nullable String digest(@Nullable String value) {
        if (value == null) {
            return null;
        }
        return value.startsWith(AuthorizationReading.KEPT)
                ? value.substring(AuthorizationReading.KEPT.length())
                : Digest.of(value);
    }
}
