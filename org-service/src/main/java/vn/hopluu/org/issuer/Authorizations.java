package vn.hopluu.org.issuer;

import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.stereotype.Component;
import vn.hopluu.org.people.Sessions;
import vn.hopluu.org.secrets.Digest;

/**
 * What people allowed clients, shared by all instances. It lasts as long as the session in which it was allowed, and is gone
 * as a whole as soon as something of it is revoked or used twice.
 */
@Component
@OwnIssuer
class Authorizations implements OAuth2AuthorizationService {

    private static final Logger log = LoggerFactory.getLogger(Authorizations.class);

    private final AuthorizationDocuments documents;
    private final RegisteredClients clients;
    private final Sessions sessions;
    private final Clock clock;

    Authorizations(AuthorizationDocuments documents, RegisteredClients clients, Sessions sessions, Clock clock) {
        this.documents = documents;
        this.clients = clients;
        this.sessions = sessions;
        this.clock = clock;
    }

    /** Nothing is kept of what a machine client gets in its own name: nobody would ever ask for it. */
    @Override
    public void save(OAuth2Authorization authorization) {
        if (AuthorizationGrantType.CLIENT_CREDENTIALS.equals(authorization.getAuthorizationGrantType())) {
            return;
        }
        if (isRevoked(authorization.getAccessToken()) || isRevoked(authorization.getRefreshToken())) {
            documents.delete(authorization.getId());
        } else {
            store(new AuthorizationWriting(authorization, clock.instant()).write());
        }
    }

    private void store(StoredAuthorization authorization) {
        if (authorization.version() == 1) {
            documents.insert(authorization);
        } else if (!documents.replace(authorization)) {
            revoke(authorization, "was used twice at once");
            throw new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_GRANT);
        }
    }

    @Override
    public void remove(OAuth2Authorization authorization) {
        documents.delete(authorization.getId());
    }

    @Override
    public @Nullable OAuth2Authorization findById(String id) {
        return read(documents.find(id), "");
    }

    @Override
    public @Nullable OAuth2Authorization findByToken(String token, @Nullable OAuth2TokenType type) {
        Optional<StoredAuthorization> found = switch (type == null ? "" : type.getValue()) {
            case "state" -> documents.find("consentDigest", Digest.of(token));
            case "code" -> documents.find("codeDigest", Digest.of(token));
            case "id_token" -> documents.find("identityDigest", Digest.of(token));
            case "access_token" -> documents.find("accessDigest", Digest.of(token));
            case "refresh_token" -> byRefreshToken(token);
            default -> byRefreshToken(token).or(() -> documents.find("accessDigest", Digest.of(token)));
        };
        return read(found, token);
    }

    /** A refresh token names its authorization. One that is not the newest has been used, so somebody else has it too. */
    private Optional<StoredAuthorization> byRefreshToken(String token) {
        Optional<StoredAuthorization> named = documents.find(RefreshTokens.authorizationOf(token));
        named.filter(one -> !isNewest(token, one)).ifPresent(one -> revoke(one, "saw a refresh token come again"));
        return named.filter(one -> isNewest(token, one));
    }

    private static boolean isNewest(String token, StoredAuthorization authorization) {
        return authorization.refreshDigest() != null && Digest.fits(token, authorization.refreshDigest());
    }

    private void revoke(StoredAuthorization authorization, String why) {
        documents.delete(authorization.id());
        log.warn("An authorization of the client {} {} and was revoked", authorization.client(), why);
    }

    private @Nullable OAuth2Authorization read(Optional<StoredAuthorization> found, String presented) {
        if (found.isEmpty()) {
            return null;
        }
        StoredAuthorization stored = found.get();
        @Nullable RegisteredClient client = clients.findById(stored.client());
        if (client == null || !isSessionGoing(stored)) {
            documents.delete(stored.id());
            return null;
        }
        return new AuthorizationReading(stored, client, presented).read();
    }

    private boolean isSessionGoing(StoredAuthorization authorization) {
        return sessions.named(authorization.sid()).isPresent();
    }

    private static boolean isRevoked(OAuth2Authorization.@Nullable Token<?> token) {
        return token != null && token.isInvalidated();
    }
}
