package vn.hopluu.aggregation.problem;

import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
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
        LocaleContextHolder.setLocale(locales.resolveLocale(request));
        try {
            write(response, request.getRequestURI());
        } catch (IOException _) {
            // The caller has gone: nobody is left to read the explanation.
        } finally {
            LocaleContextHolder.resetLocaleContext();
        }
    }

    private void write(Response response, String path) throws IOException {
        Code code = response.getStatus() < 500 ? Code.MALFORMED_REQUEST : Code.INTERNAL_ERROR;
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().write(json.writeValueAsBytes(problems.body(Refusal.of(code), path)));
        response.finishResponse();
    }
}
