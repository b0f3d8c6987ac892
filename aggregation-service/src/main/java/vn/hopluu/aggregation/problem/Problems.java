package vn.hopluu.aggregation.problem;

import io.micrometer.core.instrument.MeterRegistry;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.slf4j.MDC;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Writes refusals as problem details. */
@Component
public class Problems {

    private final MessageSource texts;
    private final MeterRegistry metrics;

    Problems(MessageSource texts, MeterRegistry metrics) {
        this.texts = texts;
        this.metrics = metrics;
    }

    public ResponseEntity<Object> respond(Refusal refusal) {
        return respond(refusal, new HttpHeaders());
    }

    ResponseEntity<Object> respond(Refusal refusal, HttpHeaders headers) {
        String path = String.valueOf(
                ServletUriComponentsBuilder.fromCurrentRequestUri().build().getPath());
        ProblemDetail body = counted(refusal, path);
        return ResponseEntity.status(body.getStatus())
                .headers(headers)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .header(HttpHeaders.CONTENT_LANGUAGE, language().getLanguage())
                .body(body);
    }

    /** The problem, which the metrics now know of. */
    ProblemDetail counted(Refusal refusal, String path) {
        metrics.counter("hopluu.refusals", "reason", refusal.code().text()).increment();
        return body(refusal, path);
    }

    ProblemDetail body(Refusal refusal, String path) {
        Code code = refusal.code();
        String detail = text(code.text() + ".detail", refusal.arguments().toArray());
        ProblemDetail problem = ProblemDetail.forStatus(code.status());
        problem.setType(URI.create("urn:hopluu:problem:" + code.text()));
        problem.setTitle(text(code.text() + ".title"));
        problem.setDetail(detail);
        problem.setInstance(URI.create(path));
        problem.setProperty("correlationId", MDC.get(CorrelationFilter.MDC_KEY));
        if (refusal.pointer() != null) {
            problem.setProperty("errors", List.of(new MemberError(refusal.pointer(), code.text(), detail)));
        }
        return problem;
    }

    /** @param pointer JSON pointer into the request's body */
    private record MemberError(String pointer, String code, String detail) {}

    private String text(String key, Object... arguments) {
        return texts.getMessage(key, arguments, language());
    }

    private static Locale language() {
        return LocaleContextHolder.getLocale();
    }
}
