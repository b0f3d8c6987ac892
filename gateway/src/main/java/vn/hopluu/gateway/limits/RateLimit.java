package vn.hopluu.gateway.limits;

import io.github.bucket4j.ConsumptionProbe;
import java.util.concurrent.TimeUnit;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;
import vn.hopluu.gateway.GatewaySettings;
import vn.hopluu.gateway.problem.Problem;
import vn.hopluu.gateway.problem.ProblemCode;
import vn.hopluu.gateway.problem.Problems;

/** Holds each client address to so many requests a second; this machine's own probes are exempt. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 3)
class RateLimit implements WebFilter {

    private final int perSecond;
    private final ClientAddresses addresses;
    private final ClientBuckets buckets;
    private final Problems problems;

    RateLimit(GatewaySettings settings, ClientAddresses addresses, Problems problems) {
        this.perSecond = settings.rateLimit();
        this.addresses = addresses;
        this.buckets = new ClientBuckets(Math.max(1, perSecond));
        this.problems = problems;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        if (perSecond == 0 || exchange.getRequest().getPath().value().startsWith("/actuator")) {
            return chain.filter(exchange);
        }
        ConsumptionProbe probe = buckets.take(addresses.client(exchange.getRequest()));
        exchange.getResponse().beforeCommit(() -> {
            state(exchange.getResponse().getHeaders(), probe);
            return Mono.empty();
        });
        return probe.isConsumed() ? chain.filter(exchange) : refuse(exchange, probe);
    }

    /** The fields of draft-ietf-httpapi-ratelimit-headers. */
    private void state(HttpHeaders headers, ConsumptionProbe probe) {
        headers.set("RateLimit-Policy", "\"client\";q=" + perSecond + ";w=1");
        headers.set("RateLimit", "\"client\";r=" + probe.getRemainingTokens() + ";t=" + seconds(probe));
    }

    private Mono<Void> refuse(ServerWebExchange exchange, ConsumptionProbe probe) {
        String seconds = Long.toString(seconds(probe));
        exchange.getResponse().getHeaders().set(HttpHeaders.RETRY_AFTER, seconds);
        return problems.answer(
                exchange, Problem.of(ProblemCode.TOO_MANY_REQUESTS, Integer.toString(perSecond), seconds));
    }

    private static long seconds(ConsumptionProbe probe) {
        return Math.max(1, TimeUnit.NANOSECONDS.toSeconds(probe.getNanosToWaitForRefill() + 999_999_999));
    }
}
