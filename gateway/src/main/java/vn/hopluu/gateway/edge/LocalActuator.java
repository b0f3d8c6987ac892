package vn.hopluu.gateway.edge;

import java.net.InetSocketAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.autoconfigure.web.server.ConditionalOnManagementPort;
import org.springframework.boot.actuate.autoconfigure.web.server.ManagementPortType;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;
import vn.hopluu.gateway.problem.Problem;
import vn.hopluu.gateway.problem.ProblemCode;
import vn.hopluu.gateway.problem.Problems;

/**
 * The gateway's own health and metrics answer on its public port to this machine only, and not to what a proxy on this
 * machine passes on. Elsewhere they stand on a port of their own ({@code MANAGEMENT_SERVER_PORT}), which takes this filter
 * along unless told otherwise: there, whoever reaches the port is answered.
 */
@Component
@ConditionalOnManagementPort(ManagementPortType.SAME)
@Order(Ordered.HIGHEST_PRECEDENCE + 3)
class LocalActuator implements WebFilter {

    private final Problems problems;

    LocalActuator(Problems problems) {
        this.problems = problems;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        boolean actuator = exchange.getRequest().getPath().value().startsWith("/actuator");
        return actuator && !isLocal(exchange)
                ? problems.answer(exchange, Problem.of(ProblemCode.NOT_FOUND))
                : chain.filter(exchange);
    }

    private static boolean isLocal(ServerWebExchange exchange) {
        HttpHeaders headers = exchange.getRequest().getHeaders();
        boolean passedOn = headers.containsHeader("X-Forwarded-For") || headers.containsHeader("Forwarded");
        return !passedOn && isLoopback(exchange.getRequest().getRemoteAddress());
    }

    private static boolean isLoopback(@Nullable InetSocketAddress peer) {
        return peer != null && peer.getAddress() != null && peer.getAddress().isLoopbackAddress();
    }
}
