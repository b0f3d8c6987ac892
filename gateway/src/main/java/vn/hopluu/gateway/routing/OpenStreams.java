package vn.hopluu.gateway.routing;

import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import vn.hopluu.gateway.token.TokenLife;

/**
 * Ends a stream with the token that opened it, by its time or by its session; the client resumes with another. And all of
 * them when the gateway stops, so that a stop need not wait for clients that would stay for ever.
 */
@Component
class OpenStreams extends WatchedAnswers implements SmartLifecycle {

    private final TokenLife life;
    private volatile Sinks.Empty<Void> closing = Sinks.empty();
    private volatile boolean running;

    OpenStreams(TokenLife life) {
        this.life = life;
    }

    @Override
    <T> Flux<T> watched(Flux<T> body, ServerWebExchange exchange) {
        return body.takeUntilOther(Mono.firstWithSignal(closing.asMono(), life.end(exchange)));
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
