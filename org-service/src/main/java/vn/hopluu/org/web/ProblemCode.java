package vn.hopluu.org.web;

import java.util.Arrays;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;

/** The kinds of problems this service tells of; their names are part of the API. */
public enum ProblemCode {
    MALFORMED_REQUEST(HttpStatus.BAD_REQUEST),
    INVALID_PARAMETER(HttpStatus.BAD_REQUEST),
    INVALID_CONTENT(HttpStatus.BAD_REQUEST),
    UNAUTHENTICATED(HttpStatus.UNAUTHORIZED),
    FORBIDDEN(HttpStatus.FORBIDDEN),
    UNKNOWN_UNIT(HttpStatus.NOT_FOUND),
    UNKNOWN_ACT(HttpStatus.NOT_FOUND),
    UNKNOWN_CLIENT(HttpStatus.NOT_FOUND),
    CLIENT_IDENTITY_TAKEN(HttpStatus.CONFLICT),
    UNKNOWN_ACCOUNT(HttpStatus.NOT_FOUND),
    UNKNOWN_SESSION(HttpStatus.NOT_FOUND),
    OWN_SECOND_FACTOR(HttpStatus.CONFLICT),
    EMAIL_TAKEN(HttpStatus.CONFLICT),
    ACCOUNT_CLOSED(HttpStatus.CONFLICT),
    ACCOUNT_CHANGED(HttpStatus.PRECONDITION_FAILED),
    IDEMPOTENCY_KEY_REUSED(HttpStatus.UNPROCESSABLE_CONTENT),
    PRECONDITION_REQUIRED(HttpStatus.PRECONDITION_REQUIRED),
    ACT_NOT_POSSIBLE(HttpStatus.UNPROCESSABLE_CONTENT),
    IMPORT_REFUSED(HttpStatus.UNPROCESSABLE_CONTENT),
    ACT_IDENTITY_TAKEN(HttpStatus.CONFLICT),
    ACT_IN_EFFECT(HttpStatus.CONFLICT),
    VERSION_OUT_OF_DATE(HttpStatus.PRECONDITION_FAILED),
    UNIT_NOT_VALID(HttpStatus.NOT_FOUND),
    NOT_FOUND(HttpStatus.NOT_FOUND),
    METHOD_NOT_ALLOWED(HttpStatus.METHOD_NOT_ALLOWED),
    NOT_ACCEPTABLE(HttpStatus.NOT_ACCEPTABLE),
    REQUEST_TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE),
    UNSUPPORTED_MEDIA_TYPE(HttpStatus.UNSUPPORTED_MEDIA_TYPE),
    SERVICE_UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE),
    INTERNAL_ERROR(HttpStatus.INTERNAL_SERVER_ERROR);

    private final HttpStatus status;

    ProblemCode(HttpStatus status) {
        this.status = status;
    }

    HttpStatus status() {
        return status;
    }

    /** As it stands in URNs and message bundles, e.g. {@code unknown-unit}. */
    String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The code for a status that the framework chose. */
    static ProblemCode of(HttpStatusCode status) {
        return switch (status.value()) {
            case 400 -> MALFORMED_REQUEST;
            case 404 -> NOT_FOUND;
            default ->
                Arrays.stream(values())
                        .filter(code -> code.status.value() == status.value())
                        .findFirst()
                        .orElse(status.is4xxClientError() ? MALFORMED_REQUEST : INTERNAL_ERROR);
        };
    }
}
