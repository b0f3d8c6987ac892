package vn.hopluu.org.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.server.resource.BearerTokenError;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;
import vn.hopluu.org.web.ProblemAnswers;
import vn.hopluu.org.web.ProblemCode;

/** Tells who has no good token that one is needed (RFC 6750), and nothing of what is wrong with it. */
@Component
class ApiRefusals implements AuthenticationEntryPoint, AccessDeniedHandler {

    private static final Logger log = LoggerFactory.getLogger(ApiRefusals.class);

    private final ProblemAnswers answers;

    ApiRefusals(ProblemAnswers answers) {
        this.answers = answers;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException cause)
            throws IOException {
        if (cause instanceof IssuerAway) {
            log.warn("{}: {}", cause.getMessage(), String.valueOf(cause.getCause()));
            answers.write(request, response, ProblemCode.SERVICE_UNAVAILABLE);
            return;
        }
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, challenge(cause));
        answers.write(request, response, ProblemCode.UNAUTHENTICATED);
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException cause)
            throws IOException {
        answers.write(request, response, ProblemCode.NOT_FOUND);
    }

    private static String challenge(AuthenticationException cause) {
        return cause instanceof OAuth2AuthenticationException refused
                        && refused.getError() instanceof BearerTokenError error
                ? "Bearer error=\"" + error.getErrorCode() + "\""
                : "Bearer";
    }
}
