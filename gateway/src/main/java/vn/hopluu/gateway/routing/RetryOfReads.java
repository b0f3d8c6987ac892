package vn.hopluu.gateway.routing;

import java.io.IOException;
import org.springframework.cloud.gateway.filter.GatewayFilter;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.cloud.gateway.support.ServerWebExchangeUtils;
import org.springframework.http.HttpMethod;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * Tries a GET whose connection fails once more: the connection may have been one that the service was just closing, or
 * another instance may answer. Nothing else is ever sent twice.
 */
class RetryOfReads implements GatewayFilter {

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
        Mono<Void> attempt = chain.filter(exchange);
        return exchange.getRequest().getMethod() == HttpMethod.GET
                ? attempt.onErrorResume(IOException.class, failure -> again(exchange, chain, failure))
                : attempt;
    }

    private static Mono<Void> again(ServerWebExchange exchange, GatewayFilterChain chain, IOException failure) {
        if (exchange.getResponse().isCommitted()) {
            return Mono.error(failure);
        }
        ServerWebExchangeUtils.reset(exchange);
        return chain.filter(exchange);
    }
}
