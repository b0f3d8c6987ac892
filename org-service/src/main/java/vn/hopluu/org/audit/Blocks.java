package vn.hopluu.org.audit;

import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.bson.Document;
import org.springframework.stereotype.Repository;
import vn.hopluu.org.settings.OrgSettings;

/** The chain: only ever added to, each block keyed by its number, so that of two writers of one number one is refused. */
@Repository
class Blocks {

    static final String COLLECTION = "audit_blocks";
    private static final int READ_AT_ONCE = 50;

    private final MongoCollection<Document> blocks;
    private final Clock clock;
    private Head known = Head.NONE;

    Blocks(MongoClient client, OrgSettings settings, Clock clock) {
        this.blocks = client.getDatabase(settings.database()).getCollection(COLLECTION);
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

    /** From the first to the last. */
    void forEach(Consumer<Block> reader) {
        blocks.find()
                .sort(ascending("_id"))
                .batchSize(READ_AT_ONCE)
                .map(BlockDocuments::read)
                .forEach(reader);
    }
}
