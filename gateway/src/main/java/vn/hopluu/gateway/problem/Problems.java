package vn.hopluu.gateway.problem;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Locale;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;
import vn.hopluu.gateway.correlation.CorrelationId;

/** Answers a request with a problem, and counts it. */
@Component
public class Problems {

    private final JsonMapper json;
    private final ProblemTexts texts;
    private final MeterRegistry metrics;

    Problems(JsonMapper json, ProblemTexts texts, MeterRegistry metrics) {
        this.json = json;
        this.texts = texts;
        this.metrics = metrics;
    }

    /** Writes the problem in place of whatever answer was being prepared. */
    public Mono<Void> answer(ServerWebExchange exchange, Problem problem) {
        metrics.counter("hopluu.refusals", "reason", problem.code().text()).increment();
        byte[] body = json.writeValueAsBytes(worded(exchange, problem));
        ServerHttpResponse response = exchange.getResponse();
        response.setStatusCode(problem.code().status());
        HttpHeaders headers = response.getHeaders();
        headers.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        headers.setContentLength(body.length);
        headers.setCacheControl("no-store");
        headers.set(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
        if (exchange.getRequest().getMethod() == HttpMethod.HEAD) {
            return response.setComplete();
        }
        return response.writeWith(
                Mono.<DataBuffer>fromSupplier(() -> response.bufferFactory().wrap(body)));
    }

    private ProblemBody worded(ServerWebExchange exchange, Problem problem) {
        Locale language = texts.language(exchange.getRequest().getHeaders());
        exchange.getResponse().getHeaders().setContentLanguage(language);
        String code = problem.code().text();
        return new ProblemBody(
                "urn:hopluu:problem:" + code,
                texts.text(code + ".title", List.of(), language),
                problem.code().status().value(),
                texts.text(problem.detail(), problem.arguments(), language),
                exchange.getRequest().getURI().getRawPath(),
                CorrelationId.of(exchange));
    }
}
