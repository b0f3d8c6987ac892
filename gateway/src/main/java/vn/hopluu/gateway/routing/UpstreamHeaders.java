package vn.hopluu.gateway.routing;

import java.util.List;
import org.springframework.cloud.gateway.filter.headers.HttpHeadersFilter;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import vn.hopluu.gateway.correlation.CorrelationId;
import vn.hopluu.gateway.limits.ClientAddresses;

/** Tells the service which request this is and where it comes from, in place of what the client claims. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class UpstreamHeaders implements HttpHeadersFilter {

    private static final List<String> CLAIMS = List.of(
            "Forwarded",
            "X-Forwarded-For",
            "X-Forwarded-Host",
            "X-Forwarded-Port",
            "X-Forwarded-Prefix",
            "X-Forwarded-Proto",
            "X-Forwarded-Ssl",
            "X-Real-IP");

    private final ClientAddresses addresses;

    UpstreamHeaders(ClientAddresses addresses) {
        this.addresses = addresses;
    }

    @Override
    public HttpHeaders filter(HttpHeaders input, ServerWebExchange exchange) {
        HttpHeaders headers = new HttpHeaders();
        headers.putAll(input);
        CLAIMS.forEach(headers::remove);
        headers.set("X-Forwarded-For", addresses.client(exchange.getRequest()).getHostAddress());
        headers.set(CorrelationId.HEADER, CorrelationId.of(exchange));
        return headers;
    }
}
