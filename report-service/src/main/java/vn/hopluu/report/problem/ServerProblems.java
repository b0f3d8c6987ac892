package vn.hopluu.report.problem;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.LocaleResolver;
import tools.jackson.databind.json.JsonMapper;

/** Explains what the server refuses before any of our code sees it, such as an address that is not an address. */
class ServerProblems extends ErrorReportValve {

    private final Problems problems;
    private final LocaleResolver locales;
    private final JsonMapper json;

    ServerProblems(Problems problems, LocaleResolver locales, JsonMapper json) {
        this.problems = problems;
        this.locales = locales;
        this.json = json;
    }

    @Override
    protected void report(Request request, Response response, @Nullable Throwable cause) {
        if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        try {
            write(response, request.getRequestURI(), locales.resolveLocale(request));
        } catch (IOException _) {
            // The caller has gone: nobody is left to read the explanation.
        }
    }

    private void write(Response response, String path, Locale locale) throws IOException {
        Problem problem = problems.answer(Refusal.of(code(response.getStatus())), path, locale);
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().write(json.writeValueAsBytes(problem));
        response.finishResponse();
    }

    private static ProblemCode code(int status) {
        return List.of(ProblemCode.values()).stream()
                .filter(code -> code.status() == status)
                .findFirst()
                .orElse(status < 500 ? ProblemCode.MALFORMED_REQUEST : ProblemCode.INTERNAL_ERROR);
    }
}
