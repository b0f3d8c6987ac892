package vn.hopluu.gateway.routing;

import org.reactivestreams.Publisher;
import org.springframework.cloud.gateway.filter.GatewayFilter;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.cloud.gateway.filter.NettyWriteResponseFilter;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.http.server.reactive.ServerHttpResponseDecorator;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/** Ends the streams when the gateway stops, so that a stop need not wait for clients that would stay for ever. */
@Component
class OpenStreams implements GatewayFilter, SmartLifecycle {

    static final int BEFORE_THE_ANSWER_IS_WRITTEN = NettyWriteResponseFilter.WRITE_RESPONSE_FILTER_ORDER - 1;

    private volatile Sinks.Empty<Void> closing = Sinks.empty();
    private volatile boolean running;

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
        return chain.filter(
                exchange.mutate().response(untilClosing(exchange.getResponse())).build());
    }

    private ServerHttpResponse untilClosing(ServerHttpResponse response) {
        return new ServerHttpResponseDecorator(response) {
            @Override
            public Mono<Void> writeAndFlushWith(Publisher<? extends Publisher<? extends DataBuffer>> body) {
                return super.writeAndFlushWith(Flux.from(body).takeUntilOther(closing.asMono()));
            }
        };
    }

    @Override
    public void start() {
        closing = Sinks.empty();
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        closing.tryEmitEmpty();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
