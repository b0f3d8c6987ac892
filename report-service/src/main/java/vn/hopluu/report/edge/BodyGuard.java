package vn.hopluu.report.edge;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.LocaleResolver;
import tools.jackson.databind.json.JsonMapper;
import vn.hopluu.report.problem.ProblemCode;
import vn.hopluu.report.problem.Problems;
import vn.hopluu.report.problem.Refusal;
import vn.hopluu.report.problem.Violation;

/** Lets no body through that is longer than 1 MiB or not UTF-8: JSON parsers guess encodings and repair some broken ones. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class BodyGuard extends OncePerRequestFilter {

    static final int LONGEST = 1 << 20;

    private final Problems problems;
    private final LocaleResolver locales;
    private final JsonMapper json;

    BodyGuard(Problems problems, LocaleResolver locales, JsonMapper json) {
        this.problems = problems;
        this.locales = locales;
        this.json = json;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getContentLengthLong() > LONGEST) {
            refuse(Refusal.of(ProblemCode.REQUEST_TOO_LARGE), request, response);
            return;
        }
        byte[] body = request.getInputStream().readNBytes(LONGEST + 1);
        if (body.length > LONGEST) {
            refuse(Refusal.of(ProblemCode.REQUEST_TOO_LARGE), request, response);
        } else if (!isUtf8(body)) {
            Violation invalid = Violation.at("", "not-utf-8");
            refuse(Refusal.of(ProblemCode.MALFORMED_REQUEST, List.of(invalid)), request, response);
        } else {
            chain.doFilter(new ReadRequest(request, body), response);
        }
    }

    private static boolean isUtf8(byte[] body) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body));
            return true;
        } catch (CharacterCodingException invalid) {
            return false;
        }
    }

    private void refuse(Refusal refusal, HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setStatus(refusal.code().status());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream()
                .write(json.writeValueAsBytes(
                        problems.of(refusal, request.getRequestURI(), locales.resolveLocale(request))));
    }
}
