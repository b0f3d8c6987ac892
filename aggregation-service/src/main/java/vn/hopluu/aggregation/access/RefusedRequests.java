package vn.hopluu.aggregation.access;

import com.nimbusds.jose.KeySourceException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.stereotype.Component;
import vn.hopluu.aggregation.problem.Code;
import vn.hopluu.aggregation.problem.EarlyProblems;
import vn.hopluu.aggregation.problem.Refusal;

/** Refuses who brings no token that counts (RFC 6750), and addresses that nobody writes in good faith. */
@Component
class RefusedRequests implements AuthenticationEntryPoint, RequestRejectedHandler {

    private static final Logger LOG = LoggerFactory.getLogger(RefusedRequests.class);

    private final EarlyProblems problems;

    RefusedRequests(EarlyProblems problems) {
        this.problems = problems;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException cause)
            throws IOException {
        if (isForWantOfKeys(cause)) {
            LOG.warn("Tokens cannot be checked: {}", cause.getMessage());
            problems.write(Refusal.of(Code.SIGN_IN_UNAVAILABLE), request, response);
        } else {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, challenge(cause));
            problems.write(Refusal.of(Code.UNAUTHENTICATED), request, response);
        }
    }

    private static boolean isForWantOfKeys(@Nullable Throwable cause) {
        return cause != null && (cause instanceof KeySourceException || isForWantOfKeys(cause.getCause()));
    }

    /** What was wrong with a token helps only who made it up. */
    private static String challenge(AuthenticationException cause) {
        return cause instanceof OAuth2AuthenticationException token
                ? "Bearer error=\"" + token.getError().getErrorCode() + '"'
                : "Bearer";
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, RequestRejectedException cause)
            throws IOException {
        problems.write(Refusal.of(Code.MALFORMED_REQUEST), request, response);
    }
}
