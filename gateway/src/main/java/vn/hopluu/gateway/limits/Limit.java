package vn.hopluu.gateway.limits;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.springframework.http.HttpHeaders;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;
import vn.hopluu.gateway.problem.Problem;
import vn.hopluu.gateway.problem.ProblemCode;
import vn.hopluu.gateway.problem.Problems;

/**
 * Holds each of those it counts to so many requests a second, by a token bucket for each that was lately seen. Their number
 * is bounded; one that is dropped comes back full.
 */
class Limit {

    private static final int MOST_COUNTED = 100_000;

    private final String name;
    private final int perSecond;
    private final LoadingCache<Object, Bucket> buckets;
    private final Problems problems;

    /** @param name in the answer's {@code RateLimit} fields, and of the sentence that says the limit is passed */
    Limit(String name, int perSecond, Problems problems) {
        this.name = name;
        this.perSecond = perSecond;
        this.problems = problems;
        this.buckets = Caffeine.newBuilder()
                .maximumSize(MOST_COUNTED)
                .expireAfterAccess(Duration.ofMinutes(1))
                .build(counted -> bucket(perSecond));
    }

    Mono<Void> hold(Object counted, ServerWebExchange exchange, WebFilterChain chain) {
        if (perSecond == 0) {
            return chain.filter(exchange);
        }
        ConsumptionProbe probe = buckets.get(counted).tryConsumeAndReturnRemaining(1);
        exchange.getResponse().beforeCommit(() -> {
            state(exchange.getResponse().getHeaders(), probe);
            return Mono.empty();
        });
        return probe.isConsumed() ? chain.filter(exchange) : refuse(exchange, probe);
    }

    /** The fields of draft-ietf-httpapi-ratelimit-headers: a list, one item for each limit. */
    private void state(HttpHeaders headers, ConsumptionProbe probe) {
        headers.add("RateLimit-Policy", "\"" + name + "\";q=" + perSecond + ";w=1");
        headers.add("RateLimit", "\"" + name + "\";r=" + probe.getRemainingTokens() + ";t=" + seconds(probe));
    }

    private Mono<Void> refuse(ServerWebExchange exchange, ConsumptionProbe probe) {
        String seconds = Long.toString(seconds(probe));
        exchange.getResponse().getHeaders().set(HttpHeaders.RETRY_AFTER, seconds);
        Problem problem = Problem.of(ProblemCode.TOO_MANY_REQUESTS, Integer.toString(perSecond), seconds);
        return problems.answer(exchange, problem.explainedBy(name));
    }

    private static Bucket bucket(int perSecond) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(2L * perSecond).refillGreedy(perSecond, Duration.ofSeconds(1)))
                .build();
    }

    private static long seconds(ConsumptionProbe probe) {
        return Math.max(1, TimeUnit.NANOSECONDS.toSeconds(probe.getNanosToWaitForRefill() + 999_999_999));
    }
}
