package vn.hopluu.org.ledger;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Component;
import vn.hopluu.org.audit.Trail;
import vn.hopluu.org.audit.Written;
import vn.hopluu.org.restructuring.History;
import vn.hopluu.org.restructuring.LedgerEntry;
import vn.hopluu.org.restructuring.LedgerEntry.Numbered;

/** What has been entered; shared by all instances, of which each keeps what it has read. */
@Component
public class Ledger {

    private final LedgerDocuments documents;
    private final Trail trail;
    private final Clock clock;
    private History read = History.EMPTY;

    Ledger(LedgerDocuments documents, Trail trail, Clock clock) {
        this.documents = documents;
        this.trail = trail;
        this.clock = clock;
    }

    /** All that was entered until now, by whichever instance. */
    public synchronized History history() {
        for (Numbered next : documents.after(read.version())) {
            read = read.with(next.entry(), next.at());
        }
        return read;
    }

    /**
     * Enters right after a history.
     *
     * @return false, and nothing entered, when there is another entry by now
     */
    public boolean append(History after, LedgerEntry entry) {
        Numbered next = new Numbered(after.version() + 1, now(), entry);
        Written written = trail.entry(LedgerDeeds.of(next));
        boolean done = documents.insert(next, written.document());
        if (done) {
            trail.keep(written);
        }
        return done;
    }

    /** As exact as the store keeps it. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
