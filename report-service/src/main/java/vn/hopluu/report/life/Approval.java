package vn.hopluu.report.life;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That the draft was handed to the unit's approver, and what they said; kept until it is sent or taken back.
 *
 * @param requestedBy who handed it over
 * @param declined why it was not sent; null while it waits
 */
public record Approval(
        String requestedBy, Instant requestedAt, @Nullable Reason declined) {

    Approval declined(Reason reason) {
        return new Approval(requestedBy, requestedAt, reason);
    }
}
