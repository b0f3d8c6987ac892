package vn.hopluu.org.web;

import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

/** Explains what the server refuses before any of our code sees it, such as an address that is not an address. */
class ServerProblems extends ErrorReportValve {

    private final Problems problems;
    private final JsonMapper json;

    ServerProblems(Problems problems, JsonMapper json) {
        this.problems = problems;
        this.json = json;
    }

    @Override
    protected void report(Request request, Response response, @Nullable Throwable cause) {
        if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        MDC.put(CorrelationFilter.KEY, CorrelationFilter.sensible(request.getHeader(CorrelationFilter.HEADER)));
        LocaleContextHolder.setLocale(Languages.of(request));
        try {
            write(response, ProblemCode.of(HttpStatusCode.valueOf(response.getStatus())));
        } catch (IOException _) {
            // The caller has gone: nobody is left to read the explanation.
        } finally {
            LocaleContextHolder.resetLocaleContext();
            MDC.remove(CorrelationFilter.KEY);
        }
    }

    private void write(Response response, ProblemCode code) throws IOException {
        response.setHeader(CorrelationFilter.HEADER, MDC.get(CorrelationFilter.KEY));
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().write(json.writeValueAsBytes(problems.detail(code)));
        response.finishResponse();
    }
}
