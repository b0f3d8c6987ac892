package vn.hopluu.org.audit;

import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/**
 * Where whoever carries an act out writes it down, and where all of it is read. The write that changes a document pushes
 * {@link Written#document()} to its field {@link Written#FIELD}; then {@link #keep} has it put into the chain, and a sweep finds
 * what a crash left.
 */
@Component
public class Trail {

    private final Drain drain;
    private final Searchable searchable;
    private final Blocks blocks;

    Trail(Drain drain, Searchable searchable, Blocks blocks) {
        this.drain = drain;
        this.searchable = searchable;
        this.blocks = blocks;
    }

    /** On the thread of the request that asks for the act. */
    public Written entry(Deed deed) {
        return Writing.of(Entry.of(deed, Origin.who(deed.account()), Origin.address(), Origin.correlation()));
    }

    /** After the write; returns at once. */
    public void keep(Written entry) {
        drain.take(entry);
    }

    /** From the newest back, for as long as the reader wants more. */
    public void read(AuditQuery query, Predicate<Written> wantsMore) {
        searchable.read(query, wantsMore);
    }

    /** Where the chain ends now. */
    public Head head() {
        return blocks.head();
    }
}
