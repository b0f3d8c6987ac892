package vn.hopluu.gateway.limits;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;
import vn.hopluu.gateway.GatewaySettings;
import vn.hopluu.gateway.problem.Problems;

/** Holds each client address to so many requests a second; this machine's own probes are exempt. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 4)
class AddressLimit implements WebFilter {

    private final ClientAddresses addresses;
    private final Limit limit;

    AddressLimit(GatewaySettings settings, ClientAddresses addresses, Problems problems) {
        this.addresses = addresses;
        this.limit = new Limit("client", settings.rateLimit(), problems);
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        return exchange.getRequest().getPath().value().startsWith("/actuator")
                ? chain.filter(exchange)
                : limit.hold(addresses.network(exchange.getRequest()), exchange, chain);
    }
}
