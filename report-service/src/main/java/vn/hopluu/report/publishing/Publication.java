package vn.hopluu.report.publishing;

import java.time.Instant;
import java.util.List;

/**
 * Events of one document to publish, in revision order.
 *
 * @param key on the topic
 * @param partitionBy what chooses the partition: of a report {@code <form>.<period>}
 */
public record Publication(Topic topic, String key, String partitionBy, List<OutboxEntry> entries) {

    public Publication {
        entries = List.copyOf(entries);
    }

    public long newestRevision() {
        return entries.getLast().revision();
    }

    Instant oldest() {
        return entries.getFirst().at();
    }
}
