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
import java.util.regex.Pattern;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterProperties;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.hopluu.report.problem.ProblemCode;
import vn.hopluu.report.problem.ProblemWriter;
import vn.hopluu.report.problem.Refusal;
import vn.hopluu.report.problem.Violation;

/** Lets no body through that is longer than 1 MiB or not UTF-8: JSON parsers guess encodings and repair some broken ones. */
@Component
@Order(BodyGuard.AFTER_THE_TOKEN_CHECK)
class BodyGuard extends OncePerRequestFilter {

    static final int LONGEST = 1 << 20;

    private static final Pattern EVIDENCE = Pattern.compile("/api/reports/[^/]+/evidence");

    /** Nobody's body is read before it is known who sends it. */
    static final int AFTER_THE_TOKEN_CHECK = SecurityFilterProperties.DEFAULT_FILTER_ORDER + 1;

    private final ProblemWriter problems;

    BodyGuard(ProblemWriter problems) {
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getMethod().equals("GET") || request.getMethod().equals("HEAD") || isFile(request);
    }

    /** Files are read as they come, by who knows how long they may be. */
    private static boolean isFile(HttpServletRequest request) {
        return request.getMethod().equals("POST")
                && EVIDENCE.matcher(request.getRequestURI()).matches();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getContentLengthLong() > LONGEST) {
            problems.write(Refusal.of(ProblemCode.REQUEST_TOO_LARGE), request, response);
            return;
        }
        byte[] body = request.getInputStream().readNBytes(LONGEST + 1);
        if (body.length > LONGEST) {
            problems.write(Refusal.of(ProblemCode.REQUEST_TOO_LARGE), request, response);
        } else if (!isUtf8(body)) {
            Violation invalid = Violation.at("", "not-utf-8");
            problems.write(Refusal.of(ProblemCode.MALFORMED_REQUEST, List.of(invalid)), request, response);
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
}
