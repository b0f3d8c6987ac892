package vn.hopluu.report.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;
import vn.hopluu.report.problem.ProblemCode;
import vn.hopluu.report.problem.ProblemWriter;
import vn.hopluu.report.problem.Refusal;

/** Answers whoever is not let in: what to bring (RFC 6750), and nothing of what was wrong with what they brought. */
@Component
class TurnedAway implements AuthenticationEntryPoint, AccessDeniedHandler {

    private static final Logger log = LoggerFactory.getLogger(TurnedAway.class);

    private final ProblemWriter problems;

    TurnedAway(ProblemWriter problems) {
        this.problems = problems;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        if (why instanceof AuthenticationServiceException) {
            log.warn("No token can be checked: {}", why.getMessage());
            response.setHeader(HttpHeaders.RETRY_AFTER, "5");
            problems.write(Refusal.of(ProblemCode.SERVICE_UNAVAILABLE).as("issuer"), request, response);
            return;
        }
        boolean brought = why instanceof OAuth2AuthenticationException;
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, brought ? "Bearer error=\"invalid_token\"" : "Bearer");
        problems.write(Refusal.of(ProblemCode.UNAUTHENTICATED), request, response);
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException {
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"insufficient_scope\"");
        problems.write(Refusal.of(ProblemCode.FORBIDDEN).as("no-right"), request, response);
    }
}
