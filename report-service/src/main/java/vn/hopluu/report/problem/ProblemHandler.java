package vn.hopluu.report.problem;

import com.mongodb.MongoException;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** Answers everything that goes wrong as a problem; what nobody foresaw is a 500 without inner details. */
@RestControllerAdvice
class ProblemHandler {

    private static final Logger log = LoggerFactory.getLogger(ProblemHandler.class);

    private final Problems problems;

    ProblemHandler(Problems problems) {
        this.problems = problems;
    }

    @ExceptionHandler
    ResponseEntity<Problem> refused(ProblemException refused, HttpServletRequest request, Locale locale) {
        return answer(refused.refusal(), headers(refused.refusal().code()), request, locale);
    }

    private static HttpHeaders headers(ProblemCode code) {
        return switch (code) {
            case FORBIDDEN -> insufficientRights();
            case SERVICE_UNAVAILABLE -> retryLater();
            default -> HttpHeaders.EMPTY;
        };
    }

    /** RFC 6750, 3.1. */
    private static HttpHeaders insufficientRights() {
        HttpHeaders headers = new HttpHeaders();
        headers.set(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"insufficient_scope\"");
        return headers;
    }

    @ExceptionHandler
    ResponseEntity<Problem> unreadable(
            HttpMessageNotReadableException unreadable, HttpServletRequest request, Locale locale) {
        return answer(UnreadableJson.refusal(unreadable), HttpHeaders.EMPTY, request, locale);
    }

    @ExceptionHandler
    ResponseEntity<Problem> wrongParameter(
            MethodArgumentTypeMismatchException wrong, HttpServletRequest request, Locale locale) {
        Refusal refusal = Refusal.of(ProblemCode.INVALID_PARAMETER, wrong.getName());
        return answer(refusal, HttpHeaders.EMPTY, request, locale);
    }

    @ExceptionHandler({MongoException.class, DataAccessException.class})
    ResponseEntity<Problem> storeFailed(Exception failure, HttpServletRequest request, Locale locale) {
        log.error("The store failed", failure);
        return answer(Refusal.of(ProblemCode.SERVICE_UNAVAILABLE), retryLater(), request, locale);
    }

    /** A header or parameter that no client of ours sends, met when it is read. */
    @ExceptionHandler
    ResponseEntity<Problem> rejected(RequestRejectedException rejected, HttpServletRequest request, Locale locale) {
        return answer(Refusal.of(ProblemCode.MALFORMED_REQUEST), HttpHeaders.EMPTY, request, locale);
    }

    /** The client went away before its answer: nothing is wrong here, and nobody is left to be told. */
    @ExceptionHandler
    void clientLeft(AsyncRequestNotUsableException gone) {
        log.debug("A client left before its answer", gone);
    }

    @ExceptionHandler
    ResponseEntity<Problem> anything(Exception failure, HttpServletRequest request, Locale locale) {
        if (failure instanceof ErrorResponse known) {
            return answer(FrameworkRefusals.of(known, request), known.getHeaders(), request, locale);
        }
        log.error("Unexpected", failure);
        return answer(Refusal.of(ProblemCode.INTERNAL_ERROR), HttpHeaders.EMPTY, request, locale);
    }

    private static HttpHeaders retryLater() {
        HttpHeaders headers = new HttpHeaders();
        headers.set(HttpHeaders.RETRY_AFTER, "1");
        return headers;
    }

    private ResponseEntity<Problem> answer(
            Refusal refusal, HttpHeaders headers, HttpServletRequest request, Locale locale) {
        return ResponseEntity.status(refusal.code().status())
                .headers(headers)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problems.answer(refusal, request.getRequestURI(), locale));
    }
}
