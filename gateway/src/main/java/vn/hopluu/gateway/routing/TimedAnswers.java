package vn.hopluu.gateway.routing;

import java.time.Duration;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;

/** Cuts off an answer that falls silent, be it that the service stops sending or that the client stops reading. */
class TimedAnswers extends WatchedAnswers {

    private final Duration silence;

    TimedAnswers(Duration silence) {
        this.silence = silence;
    }

    @Override
    <T> Flux<T> watched(Flux<T> body, ServerWebExchange exchange) {
        return body.timeout(silence);
    }
}
