package vn.hopluu.gateway.routing;

import java.net.URI;
import java.util.List;
import org.springframework.cloud.gateway.filter.headers.HttpHeadersFilter;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import vn.hopluu.gateway.GatewaySettings;
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
    private final URI publicAddress;

    UpstreamHeaders(ClientAddresses addresses, GatewaySettings settings) {
        this.addresses = addresses;
        this.publicAddress = settings.publicAddress();
    }

    @Override
    public HttpHeaders filter(HttpHeaders input, ServerWebExchange exchange) {
        HttpHeaders headers = new HttpHeaders();
        headers.putAll(input);
        CLAIMS.forEach(headers::remove);
        headers.set("X-Forwarded-For", addresses.client(exchange.getRequest()).getHostAddress());
        headers.set("X-Forwarded-Proto", publicAddress.getScheme());
        headers.set("X-Forwarded-Host", publicAddress.getHost());
        headers.set("X-Forwarded-Port", Integer.toString(publicPort()));
        headers.set(CorrelationId.HEADER, CorrelationId.of(exchange));
        return headers;
    }

    private int publicPort() {
        if (publicAddress.getPort() >= 0) {
            return publicAddress.getPort();
        }
        return publicAddress.getScheme().equals("https") ? 443 : 80;
    }
}
