package vn.hopluu.aggregation.problem;

import java.util.Locale;
import org.springframework.http.HttpStatus;

/** Everything that this service refuses, each with the status it is refused with. */
public enum Code {
    UNAUTHENTICATED(HttpStatus.UNAUTHORIZED),
    FORBIDDEN(HttpStatus.FORBIDDEN),
    INVALID_PARAMETER(HttpStatus.BAD_REQUEST),
    MALFORMED_REQUEST(HttpStatus.BAD_REQUEST),
    INVALID_MEMBER(HttpStatus.BAD_REQUEST),
    UNKNOWN_UNIT(HttpStatus.NOT_FOUND),
    UNKNOWN_FORM(HttpStatus.NOT_FOUND),
    UNKNOWN_INDICATOR(HttpStatus.NOT_FOUND),
    UNKNOWN_PERIOD(HttpStatus.NOT_FOUND),
    UNKNOWN_TOTAL(HttpStatus.NOT_FOUND),
    UNKNOWN_WEBHOOK(HttpStatus.NOT_FOUND),
    ADDRESS_NOT_ALLOWED(HttpStatus.BAD_REQUEST),
    TOO_MANY_WEBHOOKS(HttpStatus.CONFLICT),
    WEBHOOKS_NOT_SET_UP(HttpStatus.CONFLICT),
    IDEMPOTENCY_KEY_REUSED(HttpStatus.CONFLICT),
    CHANGED_MEANWHILE(HttpStatus.PRECONDITION_FAILED),
    PRECONDITION_REQUIRED(HttpStatus.PRECONDITION_REQUIRED),
    UNKNOWN_PLAN(HttpStatus.NOT_FOUND),
    NOT_FOUND(HttpStatus.NOT_FOUND),
    METHOD_NOT_ALLOWED(HttpStatus.METHOD_NOT_ALLOWED),
    NOT_ACCEPTABLE(HttpStatus.NOT_ACCEPTABLE),
    UNSUPPORTED_MEDIA_TYPE(HttpStatus.UNSUPPORTED_MEDIA_TYPE),
    SIGN_IN_UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE),
    SERVICE_UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE),
    INTERNAL_ERROR(HttpStatus.INTERNAL_SERVER_ERROR);

    private final HttpStatus status;

    Code(HttpStatus status) {
        this.status = status;
    }

    HttpStatus status() {
        return status;
    }

    /** As in the problem's type and in the message bundles. */
    String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
