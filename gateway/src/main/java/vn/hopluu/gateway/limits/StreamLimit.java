package vn.hopluu.gateway.limits;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.cloud.gateway.filter.GatewayFilter;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import vn.hopluu.gateway.GatewaySettings;
import vn.hopluu.gateway.LimitSettings;
import vn.hopluu.gateway.problem.Problem;
import vn.hopluu.gateway.problem.ProblemCode;
import vn.hopluu.gateway.problem.Problems;
import vn.hopluu.gateway.token.Caller;

/** Bounds the streams that one account has open: a connection and a place in every fan-out each. */
@Component
public class StreamLimit implements GatewayFilter {

    private static final String RETRY_SECONDS = "5";

    private final LimitSettings limits;
    private final Problems problems;
    private final Map<String, Integer> open = new ConcurrentHashMap<>();

    StreamLimit(GatewaySettings settings, Problems problems, MeterRegistry metrics) {
        this.limits = settings.limits();
        this.problems = problems;
        Gauge.builder(
                        "hopluu.streams.open",
                        () -> open.values().stream().mapToInt(n -> n).sum())
                .description("streams that clients have open")
                .register(metrics);
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
        return Caller.of(exchange).flatMap(caller -> filter(caller, exchange, chain));
    }

    private Mono<Void> filter(Caller caller, ServerWebExchange exchange, GatewayFilterChain chain) {
        int most = caller.isPerson() ? limits.accountStreams() : limits.clientStreams();
        int now = open.merge(caller.account(), 1, Integer::sum);
        Mono<Void> answer = most > 0 && now > most ? refuse(exchange, most) : chain.filter(exchange);
        return answer.doFinally(end -> open.computeIfPresent(caller.account(), (account, n) -> n == 1 ? null : n - 1));
    }

    private Mono<Void> refuse(ServerWebExchange exchange, int most) {
        exchange.getResponse().getHeaders().set(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
        Problem problem = Problem.of(ProblemCode.TOO_MANY_REQUESTS, Integer.toString(most), RETRY_SECONDS);
        return problems.answer(exchange, problem.explainedBy("streams"));
    }
}
