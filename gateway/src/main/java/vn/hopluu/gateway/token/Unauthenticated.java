package vn.hopluu.gateway.token;

import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.server.ServerAuthenticationEntryPoint;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import vn.hopluu.gateway.problem.Problem;
import vn.hopluu.gateway.problem.ProblemCode;
import vn.hopluu.gateway.problem.Problems;

/** Says that a token is wanted, or another one (RFC 6750); never what was wrong with the one that came. */
@Component
class Unauthenticated implements ServerAuthenticationEntryPoint {

    private static final Problem PROBLEM = Problem.of(ProblemCode.UNAUTHENTICATED);

    private final Problems problems;

    Unauthenticated(Problems problems) {
        this.problems = problems;
    }

    @Override
    public Mono<Void> commence(ServerWebExchange exchange, AuthenticationException reason) {
        boolean missing = reason instanceof AuthenticationCredentialsNotFoundException;
        exchange.getResponse()
                .getHeaders()
                .set(HttpHeaders.WWW_AUTHENTICATE, missing ? "Bearer" : "Bearer error=\"invalid_token\"");
        return problems.answer(exchange, missing ? PROBLEM : PROBLEM.explainedBy("token"));
    }
}
