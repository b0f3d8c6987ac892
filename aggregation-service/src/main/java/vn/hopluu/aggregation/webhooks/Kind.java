package vn.hopluu.aggregation.webhooks;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Optional;

/** What a webhook can tell. The names are those of the events it is told by. */
enum Kind {
    REPORT_SUBMITTED("ReportSubmitted"),
    REPORT_RETURNED("ReportReturned"),
    REPORT_ACCEPTED("ReportAccepted"),
    CORRECTION_REQUESTED("CorrectionRequested"),
    REPORT_WITHDRAWN("ReportWithdrawn"),
    ACCEPTANCE_REVOKED("AcceptanceRevoked"),
    TOTAL_CHANGED("TotalChanged");

    private final String text;

    Kind(String text) {
        this.text = text;
    }

    /** As the header {@code ce_type} of the topics, the requests and the deliveries have it. */
    @JsonValue
    String text() {
        return text;
    }

    static Optional<Kind> named(String text) {
        return Arrays.stream(values()).filter(kind -> kind.text.equals(text)).findFirst();
    }
}
