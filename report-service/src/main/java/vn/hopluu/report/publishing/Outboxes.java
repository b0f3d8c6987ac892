package vn.hopluu.report.publishing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;

/** Everything that still has to go out, whichever documents it was recorded in. */
@Component
class Outboxes {

    private final List<Outbox> all;

    Outboxes(List<Outbox> all) {
        this.all = all;
    }

    List<Publication> pending(Instant before, int limit) {
        List<Publication> pending = new ArrayList<>();
        all.forEach(outbox -> pending.addAll(outbox.pending(before, limit - pending.size())));
        return pending;
    }

    /** As {@link Outbox#settle} of each. */
    List<Publication> settle(Collection<Publication> published) {
        List<Publication> again = new ArrayList<>();
        all.forEach(outbox -> again.addAll(outbox.settle(of(outbox, published))));
        return again;
    }

    private static List<Publication> of(Outbox outbox, Collection<Publication> published) {
        return published.stream().filter(one -> one.topic() == outbox.topic()).toList();
    }
}
