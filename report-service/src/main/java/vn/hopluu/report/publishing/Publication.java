package vn.hopluu.report.publishing;

import java.time.Instant;
import java.util.List;

/**
 * Events of one report to publish, in revision order.
 *
 * @param report the key on the topic
 * @param period what chooses the partition: {@code <form>.<period>}
 */
public record Publication(String report, String period, List<OutboxEntry> entries) {

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
