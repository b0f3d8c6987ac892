package vn.hopluu.aggregation.feed;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.WriteModel;
import java.util.List;
import org.bson.Document;

/**
 * Upserts that hold only for documents older than they are. One that comes late finds no older document, tries to insert
 * its own and meets the existing one: a duplicate key says that there is nothing left to do.
 */
public final class GuardedBulk {

    private static final BulkWriteOptions UNORDERED = new BulkWriteOptions().ordered(false);

    private GuardedBulk() {}

    public static void write(MongoCollection<Document> documents, List<WriteModel<Document>> writes) {
        if (writes.isEmpty()) {
            return;
        }
        try {
            documents.bulkWrite(writes, UNORDERED);
        } catch (MongoBulkWriteException e) {
            if (e.getWriteConcernError() != null || !e.getWriteErrors().stream().allMatch(GuardedBulk::isLate)) {
                throw e;
            }
        }
    }

    private static boolean isLate(BulkWriteError error) {
        return error.getCategory() == ErrorCategory.DUPLICATE_KEY;
    }
}
