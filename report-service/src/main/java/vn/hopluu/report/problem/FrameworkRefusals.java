package vn.hopluu.report.problem;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.ErrorResponse;

/** What Spring refuses before a controller sees it, in our codes. */
final class FrameworkRefusals {

    private FrameworkRefusals() {}

    static Refusal of(ErrorResponse error, HttpServletRequest request) {
        return switch (error.getStatusCode().value()) {
            case 404 -> Refusal.of(ProblemCode.NOT_FOUND);
            case 405 -> Refusal.of(ProblemCode.METHOD_NOT_ALLOWED, request.getMethod());
            case 406 -> Refusal.of(ProblemCode.NOT_ACCEPTABLE);
            case 413 -> Refusal.of(ProblemCode.REQUEST_TOO_LARGE);
            case 415 -> Refusal.of(ProblemCode.UNSUPPORTED_MEDIA_TYPE);
            case 503 -> Refusal.of(ProblemCode.SERVICE_UNAVAILABLE);
            case 500 -> Refusal.of(ProblemCode.INTERNAL_ERROR);
            default -> Refusal.of(ProblemCode.INVALID_PARAMETER, "");
        };
    }
}
