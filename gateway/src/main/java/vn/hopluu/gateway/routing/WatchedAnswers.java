package vn.hopluu.gateway.routing;

import org.reactivestreams.Publisher;
import org.springframework.cloud.gateway.filter.GatewayFilter;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.cloud.gateway.filter.NettyWriteResponseFilter;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.http.server.reactive.ServerHttpResponseDecorator;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Watches the body of a service's answer on its way to the client. What goes wrong in it is marked as the service's
 * failure: a "connection reset" would otherwise be taken for the client's leaving, and the client be left waiting.
 */
abstract class WatchedAnswers implements GatewayFilter {

    static final int BEFORE_THE_ANSWER_IS_WRITTEN = NettyWriteResponseFilter.WRITE_RESPONSE_FILTER_ORDER - 1;

    abstract <T> Flux<T> watched(Flux<T> body, ServerWebExchange exchange);

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
        return chain.filter(exchange.mutate().response(watched(exchange)).build());
    }

    private ServerHttpResponse watched(ServerWebExchange exchange) {
        return new ServerHttpResponseDecorator(exchange.getResponse()) {
            @Override
            public Mono<Void> writeWith(Publisher<? extends DataBuffer> body) {
                return super.writeWith(marked(body, exchange));
            }

            @Override
            public Mono<Void> writeAndFlushWith(Publisher<? extends Publisher<? extends DataBuffer>> body) {
                return super.writeAndFlushWith(marked(body, exchange));
            }
        };
    }

    private <T> Flux<T> marked(Publisher<T> body, ServerWebExchange exchange) {
        return watched(Flux.from(body), exchange).onErrorMap(BrokenAnswer::new);
    }
}
