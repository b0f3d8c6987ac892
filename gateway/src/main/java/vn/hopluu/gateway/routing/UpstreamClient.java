package vn.hopluu.gateway.routing;

import org.springframework.cloud.gateway.config.HttpClientCustomizer;
import org.springframework.stereotype.Component;
import reactor.netty.http.client.HttpClient;

/** What the connections to the services must not do by themselves, and must do when a service has many instances. */
@Component
class UpstreamClient implements HttpClientCustomizer {

    @Override
    public HttpClient customize(HttpClient client) {
        // The client's own retry does not look at the method: a POST that was carried out could be sent again.
        return client.disableRetry(true).resolver(names -> names.roundRobinSelection(true));
    }
}
