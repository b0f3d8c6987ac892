package vn.hopluu.gateway.token;

import org.springframework.security.web.server.firewall.ServerExchangeRejectedException;
import org.springframework.security.web.server.firewall.ServerExchangeRejectedHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import vn.hopluu.gateway.problem.Problem;
import vn.hopluu.gateway.problem.ProblemCode;
import vn.hopluu.gateway.problem.Problems;

/** Words what Spring Security's firewall refuses, such as control characters in a header, as every other problem. */
@Component
class RefusedRequests implements ServerExchangeRejectedHandler {

    private final Problems problems;

    RefusedRequests(Problems problems) {
        this.problems = problems;
    }

    @Override
    public Mono<Void> handle(ServerWebExchange exchange, ServerExchangeRejectedException reason) {
        return problems.answer(exchange, Problem.of(ProblemCode.MALFORMED_REQUEST));
    }
}
