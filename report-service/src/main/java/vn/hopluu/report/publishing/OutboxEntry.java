package vn.hopluu.report.publishing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An event that was recorded together with the change it tells of, and has yet to be published.
 *
 * @param type the header {@code ce_type}
 * @param body JSON, exactly as it goes out
 */
public record OutboxEntry(
        long revision,
        String type,
        String body,
        Instant at,
        @Nullable String correlationId) {}
