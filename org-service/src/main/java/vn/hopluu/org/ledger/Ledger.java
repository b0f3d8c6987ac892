package vn.hopluu.org.ledger;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Component;
import vn.hopluu.org.restructuring.History;
import vn.hopluu.org.restructuring.LedgerEntry;
import vn.hopluu.org.restructuring.LedgerEntry.Numbered;

/** What has been entered; shared by all instances, of which each keeps what it has read. */
@Component
public class Ledger {

    private final LedgerDocuments documents;
    private final Clock clock;
    private History read = History.EMPTY;

    Ledger(LedgerDocuments documents, Clock clock) {
        this.documents = documents;
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
        return documents.insert(new Numbered(after.version() + 1, now(), entry));
    }

    /** As exact as the store keeps it. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
