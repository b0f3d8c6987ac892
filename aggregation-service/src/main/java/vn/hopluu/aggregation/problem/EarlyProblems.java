package vn.hopluu.aggregation.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;
import tools.jackson.databind.json.JsonMapper;

/** Writes the refusals of requests that no controller gets to see. */
@Component
public class EarlyProblems {

    private final Problems problems;
    private final LocaleResolver locales;
    private final JsonMapper json;

    EarlyProblems(Problems problems, LocaleResolver locales, JsonMapper json) {
        this.problems = problems;
        this.locales = locales;
        this.json = json;
    }

    public void write(Refusal refusal, HttpServletRequest request, HttpServletResponse response) throws IOException {
        LocaleContextHolder.setLocale(locales.resolveLocale(request));
        try {
            write(problems.counted(refusal, request.getRequestURI()), response);
        } finally {
            LocaleContextHolder.resetLocaleContext();
        }
    }

    private void write(ProblemDetail problem, HttpServletResponse response) throws IOException {
        response.setStatus(problem.getStatus());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setHeader(
                HttpHeaders.CONTENT_LANGUAGE, LocaleContextHolder.getLocale().getLanguage());
        response.getOutputStream().write(json.writeValueAsBytes(problem));
    }
}
