package vn.hopluu.gateway.limits;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;
import vn.hopluu.gateway.GatewaySettings;
import vn.hopluu.gateway.Surface;
import vn.hopluu.gateway.problem.Problems;

/**
 * Holds each client address to few attempts a second to sign in or to be given a token: each costs the issuer a password's
 * slow hash or a signature. Only writes count; opening the pages does not.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 6)
class SignInLimit implements WebFilter {

    private final ClientAddresses addresses;
    private final Limit limit;

    SignInLimit(GatewaySettings settings, ClientAddresses addresses, Problems problems) {
        this.addresses = addresses;
        this.limit = new Limit("sign-in", settings.limits().signIns(), problems);
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        return isAttempt(exchange.getRequest())
                ? limit.hold(addresses.network(exchange.getRequest()), exchange, chain)
                : chain.filter(exchange);
    }

    private static boolean isAttempt(ServerHttpRequest request) {
        return request.getMethod() == HttpMethod.POST
                && Surface.isSignIn(request.getPath().value());
    }
}
