package vn.hopluu.org.issuer;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.authorization.oidc.authentication.OidcLogoutAuthenticationToken;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.stereotype.Component;
import vn.hopluu.org.people.Sessions;

/** A client that signs a person out ends the session in which its identity token was given; all tokens of that session end with it. */
@Component
@OwnIssuer
class EndOfSession implements LogoutHandler {

    private final Sessions sessions;

    EndOfSession(Sessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public void logout(
            HttpServletRequest request, HttpServletResponse response, @Nullable Authentication authentication) {
        Optional.ofNullable(authentication)
                .map(OidcLogoutAuthenticationToken.class::cast)
                .map(OidcLogoutAuthenticationToken::getIdToken)
                .map(token -> token.getClaimAsString("sid"))
                .ifPresent(sessions::end);
    }
}
