package vn.hopluu.gateway.limits;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;
import vn.hopluu.gateway.GatewaySettings;
import vn.hopluu.gateway.problem.Problems;
import vn.hopluu.gateway.token.Caller;

/** Holds each account to so many requests a second, wherever they come from: people to fewer than machine clients. */
@Component
@Order(AccountLimit.ONCE_THE_TOKEN_IS_CHECKED)
class AccountLimit implements WebFilter {

    static final int ONCE_THE_TOKEN_IS_CHECKED = 0;

    private final Limit people;
    private final Limit machines;

    AccountLimit(GatewaySettings settings, Problems problems) {
        this.people = new Limit("account", settings.limits().accountRequests(), problems);
        this.machines = new Limit("account", settings.limits().clientRequests(), problems);
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        return Caller.of(exchange)
                .map(caller -> of(caller).hold(caller.account(), exchange, chain))
                .defaultIfEmpty(chain.filter(exchange))
                .flatMap(answer -> answer);
    }

    private Limit of(Caller caller) {
        return caller.isPerson() ? people : machines;
    }
}
