package vn.hopluu.report.problem;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;
import tools.jackson.databind.json.JsonMapper;

/** Answers a refusal where no controller is reached. */
@Component
public class ProblemWriter {

    private final Problems problems;
    private final LocaleResolver locales;
    private final JsonMapper json;
    private final MeterRegistry metrics;

    ProblemWriter(Problems problems, LocaleResolver locales, JsonMapper json, MeterRegistry metrics) {
        this.problems = problems;
        this.locales = locales;
        this.json = json;
        this.metrics = metrics;
    }

    public void write(Refusal refusal, HttpServletRequest request, HttpServletResponse response) throws IOException {
        metrics.counter("hopluu.refusals", "reason", refusal.code().text()).increment();
        response.setStatus(refusal.code().status());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream()
                .write(json.writeValueAsBytes(
                        problems.of(refusal, request.getRequestURI(), locales.resolveLocale(request))));
    }
}
