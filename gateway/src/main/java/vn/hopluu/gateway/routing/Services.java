package vn.hopluu.gateway.routing;

import java.time.Duration;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.netty.http.client.HttpClient;
import vn.hopluu.gateway.GatewaySettings;

/** Asks the services on the gateway's own behalf, with little patience. */
@Component
public class Services {

    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final int LARGEST_ANSWER = 8 * 1024 * 1024;

    private final GatewaySettings settings;
    private final WebClient client;

    Services(GatewaySettings settings) {
        this.settings = settings;
        HttpClient http = HttpClient.create().responseTimeout(PATIENCE);
        this.client = WebClient.builder()
                .clientConnector(new ReactorClientHttpConnector(http))
                .codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(LARGEST_ANSWER))
                .build();
    }

    /** A read of one of the service's paths; an answer other than 2xx is an error. */
    public WebClient.ResponseSpec get(Service service, String path) {
        return client.get().uri(service.url(settings).resolve(path)).retrieve();
    }
}
