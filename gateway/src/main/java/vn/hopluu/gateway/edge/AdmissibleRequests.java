package vn.hopluu.gateway.edge;

import java.net.URI;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;
import vn.hopluu.gateway.problem.Problem;
import vn.hopluu.gateway.problem.ProblemCode;
import vn.hopluu.gateway.problem.Problems;

/**
 * Lets through only requests that gateway and services read alike. A path such as {@code /api/totals/../../operations}
 * matches a route here, yet is something else to the service that resolves its dots; of two Authorization headers each
 * side might take another one.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 2)
class AdmissibleRequests implements WebFilter {

    /** Letters, digits and {@code - . _ ~}: nobody has to encode them, and some decode them once more than others. */
    private static final String NEEDLESSLY_ENCODED = "%(?:2[de]|3[0-9]|4[1-9a-f]|5[0-9af]|6[1-9a-f]|7[0-9ae])";

    private static final Pattern AMBIGUOUS = Pattern.compile(
            "[;\\\\]|//|%(?:2[5f]|5c|3b|[01][0-9a-f]|7f)|(?:^|/)(?:\\.|%2e){1,2}(?:/|$)|" + NEEDLESSLY_ENCODED,
            Pattern.CASE_INSENSITIVE);
    private static final Set<HttpMethod> METHODS = Set.of(
            HttpMethod.GET,
            HttpMethod.HEAD,
            HttpMethod.POST,
            HttpMethod.PUT,
            HttpMethod.PATCH,
            HttpMethod.DELETE,
            HttpMethod.OPTIONS);

    /** Shorter than what any service behind reads, so that none has to refuse it in words of its own. */
    private static final int LONGEST_ADDRESS = 4_000;

    private final Problems problems;

    AdmissibleRequests(Problems problems) {
        this.problems = problems;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        HttpMethod method = exchange.getRequest().getMethod();
        if (!METHODS.contains(method)) {
            return problems.answer(exchange, Problem.of(ProblemCode.METHOD_NOT_ALLOWED, method.name()));
        }
        if (address(exchange).length() > LONGEST_ADDRESS) {
            return problems.answer(exchange, Problem.of(ProblemCode.ADDRESS_TOO_LONG, String.valueOf(LONGEST_ADDRESS)));
        }
        if (AMBIGUOUS.matcher(exchange.getRequest().getURI().getRawPath()).find()) {
            return problems.answer(
                    exchange, Problem.of(ProblemCode.MALFORMED_REQUEST).explainedBy("path"));
        }
        if (exchange.getRequest()
                        .getHeaders()
                        .getOrEmpty(HttpHeaders.AUTHORIZATION)
                        .size()
                > 1) {
            return problems.answer(
                    exchange, Problem.of(ProblemCode.MALFORMED_REQUEST).explainedBy("authorization"));
        }
        return chain.filter(exchange);
    }

    private static String address(ServerWebExchange exchange) {
        URI asked = exchange.getRequest().getURI();
        return asked.getRawPath() + Objects.requireNonNullElse(asked.getRawQuery(), "");
    }
}
