package vn.hopluu.gateway.problem;

import io.netty.channel.ChannelException;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webflux.error.ErrorWebExceptionHandler;
import org.springframework.cloud.gateway.route.Route;
import org.springframework.cloud.gateway.support.ServerWebExchangeUtils;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import vn.hopluu.gateway.correlation.CorrelationId;

/** Turns whatever goes wrong on the way to a service and back into a problem; never a stack trace, never a hang. */
@Component
@Order(-2)
class Failures implements ErrorWebExceptionHandler {

    private static final Logger log = LoggerFactory.getLogger(Failures.class);
    private static final String RETRY_SECONDS = "2";
    private static final String OTHER_ORIGINS = "Access-Control-";

    private final Problems problems;

    Failures(Problems problems) {
        this.problems = problems;
    }

    @Override
    public Mono<Void> handle(ServerWebExchange exchange, Throwable failure) {
        if (exchange.getResponse().isCommitted()) {
            return Mono.error(failure);
        }
        forgetTheService(exchange.getResponse().getHeaders());
        Problem problem = problem(exchange, failure);
        if (problem.code() == ProblemCode.SERVICE_UNAVAILABLE) {
            exchange.getResponse().getHeaders().set(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
        }
        report(exchange, problem, failure);
        return problems.answer(exchange, problem);
    }

    /** Its headers may be here when its body fails; those that let a listed origin read the answer are our own. */
    private static void forgetTheService(HttpHeaders headers) {
        List.copyOf(headers.headerNames()).stream()
                .filter(name -> !name.regionMatches(true, 0, OTHER_ORIGINS, 0, OTHER_ORIGINS.length()))
                .forEach(headers::remove);
    }

    private static Problem problem(ServerWebExchange exchange, Throwable failure) {
        return switch (failure) {
            case Refused refused -> refused.problem();
            case ResponseStatusException status -> byStatus(exchange, status);
            case IOException broken -> unavailable(exchange);
            case ChannelException broken -> unavailable(exchange);
            case TimeoutException late -> unavailable(exchange);
            default -> Problem.of(ProblemCode.INTERNAL_ERROR);
        };
    }

    private static Problem byStatus(ServerWebExchange exchange, ResponseStatusException failure) {
        return switch (failure.getStatusCode().value()) {
            case 404 -> Problem.of(ProblemCode.NOT_FOUND);
            case 405 ->
                Problem.of(
                        ProblemCode.METHOD_NOT_ALLOWED,
                        exchange.getRequest().getMethod().name());
            case 406 -> Problem.of(ProblemCode.NOT_ACCEPTABLE);
            case 502, 503, 504 -> unavailable(exchange);
            case 500 -> Problem.of(ProblemCode.INTERNAL_ERROR);
            default -> Problem.of(ProblemCode.MALFORMED_REQUEST);
        };
    }

    private static Problem unavailable(ServerWebExchange exchange) {
        Problem problem = Problem.of(ProblemCode.SERVICE_UNAVAILABLE);
        HttpMethod method = exchange.getRequest().getMethod();
        return method == HttpMethod.GET || method == HttpMethod.HEAD ? problem : problem.explainedBy("write");
    }

    private static void report(ServerWebExchange exchange, Problem problem, Throwable failure) {
        switch (problem.code()) {
            case SERVICE_UNAVAILABLE ->
                log.atWarn()
                        .addKeyValue("correlationId", CorrelationId.of(exchange))
                        .addKeyValue("route", route(exchange))
                        .log("a service did not answer: {}", failure.toString());
            case INTERNAL_ERROR ->
                log.atError()
                        .addKeyValue("correlationId", CorrelationId.of(exchange))
                        .addKeyValue("route", route(exchange))
                        .setCause(failure)
                        .log("a request failed in the gateway");
            case MALFORMED_REQUEST,
                    UNAUTHENTICATED,
                    NOT_FOUND,
                    METHOD_NOT_ALLOWED,
                    NOT_ACCEPTABLE,
                    REQUEST_TOO_LARGE,
                    ADDRESS_TOO_LONG,
                    TOO_MANY_REQUESTS -> {}
        }
    }

    private static String route(ServerWebExchange exchange) {
        return exchange.getAttribute(ServerWebExchangeUtils.GATEWAY_ROUTE_ATTR) instanceof Route route
                ? route.getId()
                : "none";
    }
}
