package vn.hopluu.gateway.token;

import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** How long a request may go on that outlives the moment it was let in: a live stream. */
@Component
public class TokenLife {

    private final EndedSessions sessions;

    TokenLife(EndedSessions sessions) {
        this.sessions = sessions;
    }

    /** Completes when the request's token expires or its session ends; at once for a request without a token. */
    public Mono<Void> end(ServerWebExchange exchange) {
        return Caller.of(exchange).flatMap(this::end);
    }

    private Mono<Void> end(Caller caller) {
        Mono<Void> expiry =
                Mono.delay(Duration.between(Instant.now(), caller.expires())).then();
        return caller.session()
                .map(session -> Mono.firstWithSignal(expiry, sessions.end(session)))
                .orElse(expiry);
    }
}
