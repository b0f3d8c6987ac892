package vn.hopluu.org.issuer;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;

/**
 * Knows a client without a secret by its id where it uses or revokes a refresh token: that token, which is good for one use,
 * is what it proves itself with.
 */
final class PublicClient {

    private static final Set<String> ENDPOINTS = Set.of("/oauth2/token", "/oauth2/revoke");

    private PublicClient() {}

    static @Nullable Authentication claimed(HttpServletRequest request) {
        @Nullable String id = request.getParameter(OAuth2ParameterNames.CLIENT_ID);
        return id != null && !id.isBlank() && isWithoutSecret(request) && isAboutRefreshToken(request)
                ? new Claimed(id)
                : null;
    }

    private static boolean isWithoutSecret(HttpServletRequest request) {
        return request.getHeader(HttpHeaders.AUTHORIZATION) == null
                && request.getParameter(OAuth2ParameterNames.CLIENT_SECRET) == null;
    }

    private static boolean isAboutRefreshToken(HttpServletRequest request) {
        String path = request.getServletPath();
        return ENDPOINTS.contains(path)
                && (path.endsWith("revoke")
                        || "refresh_token".equals(request.getParameter(OAuth2ParameterNames.GRANT_TYPE)));
    }

    private static final class Claimed extends OAuth2ClientAuthenticationToken {

        Claimed(String id) {
            super(id, ClientAuthenticationMethod.NONE, null, Map.of());
        }
    }

    /** Only those that are registered without a secret. */
    record Check(RegisteredClients clients) implements AuthenticationProvider {

        @Override
        public Authentication authenticate(Authentication claimed) {
            String id = Objects.requireNonNull(claimed.getPrincipal()).toString();
            @Nullable RegisteredClient client = clients.findByClientId(id);
            if (client == null || !client.getClientAuthenticationMethods().contains(ClientAuthenticationMethod.NONE)) {
                throw new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_CLIENT);
            }
            return new OAuth2ClientAuthenticationToken(client, ClientAuthenticationMethod.NONE, null);
        }

        @Override
        public boolean supports(Class<?> type) {
            return Claimed.class.isAssignableFrom(type);
        }
    }
}
