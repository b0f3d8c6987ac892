package vn.hopluu.org.registry;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That a unit changed and others must be told.
 *
 * <p>It carries no payload: consumers want the newest state, and that is the document it stands in.
 */
public record Announcement(
        String id, Instant time, @Nullable String correlationId) {

    static Announcement at(Instant time, @Nullable String correlationId) {
        return new Announcement(UUID.randomUUID().toString(), time, correlationId);
    }

    /** The same change, announced once more. */
    Announcement again() {
        return at(time, correlationId);
    }
}
