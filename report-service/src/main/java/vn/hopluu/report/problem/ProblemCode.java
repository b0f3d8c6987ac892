package vn.hopluu.report.problem;

import java.util.Locale;

/** The stable codes of this service's problems, each with its HTTP status; the {@code type} is {@code urn:hopluu:problem:<code>}. */
public enum ProblemCode {
    MALFORMED_REQUEST(400),
    INVALID_PARAMETER(400),
    UNAUTHENTICATED(401),
    FORBIDDEN(403),
    UNKNOWN_FORM(404),
    UNKNOWN_PERIOD(404),
    UNKNOWN_REPORT(404),
    UNKNOWN_REGIME(404),
    UNKNOWN_PLAN(404),
    UNKNOWN_VERSION(404),
    UNKNOWN_UNIT(404),
    UNKNOWN_EVIDENCE(404),
    NOT_FOUND(404),
    METHOD_NOT_ALLOWED(405),
    NOT_ACCEPTABLE(406),
    PERIOD_CLOSED(409),
    PERIOD_ALREADY_OPEN(409),
    REGIME_ID_TAKEN(409),
    NOBODY_LATE(409),
    TRANSITION_REFUSED(409),
    IDEMPOTENCY_CONFLICT(409),
    STALE_VERSION(412),
    REQUEST_TOO_LARGE(413),
    UNSUPPORTED_MEDIA_TYPE(415),
    INVALID_CONTENT(422),
    EXPLANATION_REQUIRED(422),
    INVALID_PERIOD(422),
    INVALID_REGIME(422),
    INVALID_PLAN(422),
    INVALID_FORM(422),
    INVALID_REMINDER(422),
    INVALID_REMINDER_RULES(422),
    UNFIT_FILE(422),
    IDEMPOTENCY_KEY_REUSED(422),
    PRECONDITION_REQUIRED(428),
    INTERNAL_ERROR(500),
    SERVICE_UNAVAILABLE(503);

    private final int status;

    ProblemCode(int status) {
        this.status = status;
    }

    public int status() {
        return status;
    }

    /** As it stands in the problem's type and in the message bundles: {@code malformed-request}. */
    public String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
