package vn.hopluu.org.audit;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.bson.Document;
import org.springframework.stereotype.Component;

/** The chain: only ever added to, each block keyed by its number, so that of two writers of one number one is refused. */
@Component
class Blocks {

    static final String COLLECTION = "audit_blocks";
    private static final int READ_AT_ONCE = 50;

    private final MongoCollection<Document> blocks;
    private final Clock clock;
    private Head known = Head.NONE;

    Blocks(TrailStore store, Clock clock) {
        this.blocks = store.collection(COLLECTION);
        this.clock = clock;
    }

    /** Whoever is overtaken by another instance reads its block and goes on behind it. */
    synchronized long append(List<String> entries) {
        while (true) {
            Block next = Block.after(known, Instant.now(clock), entries);
            if (insert(next)) {
                known = next.head();
                return next.number();
            }
            known = head();
        }
    }

    private boolean insert(Block block) {
        try {
            blocks.insertOne(BlockDocuments.write(block));
            return true;
        } catch (MongoWriteException failure) {
            if (failure.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw failure;
        }
    }

    /** Where the chain ends now, whichever instance wrote it. */
    synchronized Head head() {
        List<Head> newest = blocks.find(gt("_id", known.number()))
                .sort(descending("_id"))
                .limit(1)
                .projection(include("hash"))
                .map(BlockDocuments::head)
                .into(new ArrayList<>());
        return newest.isEmpty() ? known : newest.getFirst();
    }

    /** From the first to the last, as they stand in the store. */
    void forEach(Consumer<Document> reader) {
        blocks.find().sort(ascending("_id")).batchSize(READ_AT_ONCE).forEach(reader);
    }

    /** Whether the block of that number, as it stands in the store, holds the entry. */
    boolean hold(Object number, Written entry) {
        return blocks.find(and(eq("_id", number), eq("entries", entry.text()))).first() != null;
    }
}
