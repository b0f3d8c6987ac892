package vn.hopluu.gateway.token;

import java.net.URI;
import java.time.Duration;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;
import reactor.netty.http.client.HttpClient;
import vn.hopluu.gateway.GatewaySettings;

/** Asks the issuer on the gateway's own behalf, follows no redirect, and waits no longer than a client would. */
@Component
class OwnRequests {

    private static final Duration LONGEST = Duration.ofSeconds(2);

    private final Duration patience;
    private final WebClient client;

    OwnRequests(GatewaySettings settings) {
        patience = settings.responseTimeout().compareTo(LONGEST) < 0 ? settings.responseTimeout() : LONGEST;
        client = WebClient.builder()
                .clientConnector(new ReactorClientHttpConnector(HttpClient.create()))
                .build();
    }

    /** The whole body; an answer other than 2xx is an error. */
    Mono<String> get(URI address) {
        return client.get().uri(address).retrieve().bodyToMono(String.class).timeout(patience);
    }
}
