package vn.hopluu.gateway.edge;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;
import vn.hopluu.gateway.correlation.CorrelationId;

/** Puts the correlation id and the security headers on every answer, whoever wrote it. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class AnswerHeaders implements WebFilter {

    private final ContentSecurityPolicy policy;

    AnswerHeaders(ContentSecurityPolicy policy) {
        this.policy = policy;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        String correlationId = CorrelationId.of(exchange);
        exchange.getResponse().beforeCommit(() -> {
            HttpHeaders headers = exchange.getResponse().getHeaders();
            headers.set(CorrelationId.HEADER, correlationId);
            secure(headers, exchange.getRequest().getPath().value());
            return Mono.empty();
        });
        return chain.filter(exchange);
    }

    private void secure(HttpHeaders headers, String path) {
        headers.set("Content-Security-Policy", policy.forPath(path));
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("X-Frame-Options", "DENY");
        headers.set("Referrer-Policy", "same-origin");
        headers.set("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()");
        headers.set("Cross-Origin-Opener-Policy", "same-origin");
        headers.set("Cross-Origin-Resource-Policy", "same-origin");
        headers.remove(HttpHeaders.SERVER);
    }
}
