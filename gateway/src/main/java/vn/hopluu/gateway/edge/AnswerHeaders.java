package vn.hopluu.gateway.edge;

import java.util.List;
import java.util.Map;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;
import vn.hopluu.gateway.Surface;
import vn.hopluu.gateway.correlation.CorrelationId;

/** Puts the correlation id and the security headers on every answer, whoever wrote it. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class AnswerHeaders implements WebFilter {

    private final SecurityHeaders security;

    AnswerHeaders(SecurityHeaders security) {
        this.security = security;
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

    /** The sign-in pages know best what they need, so what they say stays; whatever else is overruled. */
    private void secure(HttpHeaders headers, String path) {
        Map<String, String> wanted = security.of(path, headers);
        if (Surface.isSignIn(path)) {
            wanted.forEach((name, value) -> headers.putIfAbsent(name, List.of(value)));
        } else {
            wanted.forEach(headers::set);
        }
        SecurityHeaders.TELLTALE.forEach(headers::remove);
    }
}
