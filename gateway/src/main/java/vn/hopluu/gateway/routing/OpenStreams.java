package vn.hopluu.gateway.routing;

import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Sinks;

/** Ends the streams when the gateway stops, so that a stop need not wait for clients that would stay for ever. */
@Component
class OpenStreams extends WatchedAnswers implements SmartLifecycle {

    private volatile Sinks.Empty<Void> closing = Sinks.empty();
    private volatile boolean running;

    @Override
    <T> Flux<T> watched(Flux<T> body) {
        return body.takeUntilOther(closing.asMono());
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
