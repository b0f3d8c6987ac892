package vn.hopluu.org.web;

import io.micrometer.core.instrument.MeterRegistry;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.slf4j.MDC;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import vn.hopluu.org.web.Refusal.InvalidField;

/** Puts problems into words, in the caller's language, and counts them. */
@Component
class Problems {

    private final MessageSource messages;
    private final MeterRegistry metrics;

    Problems(MessageSource messages, MeterRegistry metrics) {
        this.messages = messages;
        this.metrics = metrics;
    }

    ProblemDetail detail(Refusal refusal) {
        ProblemDetail problem = detail(refusal.code(), refusal.arguments().toArray());
        refusal.members().forEach(problem::setProperty);
        if (!refusal.fields().isEmpty()) {
            problem.setProperty(
                    "errors", refusal.fields().stream().map(this::error).toList());
        }
        return problem;
    }

    ProblemDetail detail(ProblemCode code, Object... arguments) {
        metrics.counter("hopluu.refusals", "reason", code.slug()).increment();
        ProblemDetail problem = ProblemDetail.forStatus(code.status());
        problem.setType(URI.create("urn:hopluu:problem:" + code.slug()));
        problem.setTitle(text(code.slug() + ".title"));
        problem.setDetail(text(code.slug() + ".detail", arguments));
        problem.setProperty("correlationId", MDC.get(CorrelationFilter.KEY));
        return problem;
    }

    private Map<String, Object> error(InvalidField field) {
        Map<String, Object> error = new LinkedHashMap<>(field.members());
        error.put("pointer", field.name().isEmpty() ? "" : "/" + field.name());
        error.put("code", field.code());
        error.put("detail", text("error." + field.code(), field.arguments().toArray()));
        return error;
    }

    private String text(String key, Object... arguments) {
        Locale locale = LocaleContextHolder.getLocale();
        return messages.getMessage(key, arguments, locale);
    }
}
