package vn.hopluu.aggregation.webhooks;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody did to a webhook, kept for good: the webhook's own write carries it until it stands among the others.
 *
 * @param revision the webhook's, after the act
 * @param who the account or client that did it
 * @param correlation what joins it with the logs of the request
 * @param changes of a secret only that it is another one
 */
record Act(
        Instant at,
        String webhook,
        long revision,
        String unit,
        String act,
        String who,
        @Nullable String correlation,
        List<Change> changes) {

    private static final DateTimeFormatter MILLISECONDS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    record Change(
            String field, @Nullable String before, @Nullable String after) {}

    Act {
        changes = List.copyOf(changes);
    }

    /** Sorts by time; a revision has one act. */
    String id() {
        return "%s|%s|%d".formatted(MILLISECONDS.format(at), webhook, revision);
    }
}
