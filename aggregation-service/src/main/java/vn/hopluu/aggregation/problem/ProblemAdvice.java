package vn.hopluu.aggregation.problem;

import com.mongodb.MongoException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Says in the common shape what the framework refuses and what breaks. */
@RestControllerAdvice
class ProblemAdvice extends ResponseEntityExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

    private final Problems problems;

    ProblemAdvice(Problems problems) {
        this.problems = problems;
    }

    @Override
    protected ResponseEntity<Object> handleExceptionInternal(
            Exception cause, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return problems.respond(refusal(cause, status), headers);
    }

    @ExceptionHandler
    ResponseEntity<Object> storeIsAway(MongoException cause) {
        LOG.warn("The store does not answer", cause);
        return problems.respond(Refusal.of(Code.SERVICE_UNAVAILABLE));
    }

    @ExceptionHandler
    ResponseEntity<Object> storeIsAway(DataAccessResourceFailureException cause) {
        LOG.warn("The store does not answer", cause);
        return problems.respond(Refusal.of(Code.SERVICE_UNAVAILABLE));
    }

    @ExceptionHandler
    ResponseEntity<Object> broken(RuntimeException cause) {
        LOG.error("A request failed", cause);
        return problems.respond(Refusal.of(Code.INTERNAL_ERROR));
    }

    private static Refusal refusal(Exception cause, HttpStatusCode status) {
        if (cause instanceof MethodArgumentTypeMismatchException mismatch) {
            return Refusal.of(Code.INVALID_PARAMETER, mismatch.getName());
        }
        if (cause instanceof HttpMessageNotReadableException unreadable) {
            return UnreadableJson.refusal(unreadable);
        }
        return switch (status.value()) {
            case 404 -> Refusal.of(Code.NOT_FOUND);
            case 405 -> Refusal.of(Code.METHOD_NOT_ALLOWED);
            case 406 -> Refusal.of(Code.NOT_ACCEPTABLE);
            case 415 -> Refusal.of(Code.UNSUPPORTED_MEDIA_TYPE);
            case 503 -> Refusal.of(Code.SERVICE_UNAVAILABLE);
            default -> Refusal.of(status.is4xxClientError() ? Code.MALFORMED_REQUEST : Code.INTERNAL_ERROR);
        };
    }
}
