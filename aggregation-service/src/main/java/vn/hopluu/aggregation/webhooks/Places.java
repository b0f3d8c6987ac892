package vn.hopluu.aggregation.webhooks;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import com.mongodb.client.model.WriteModel;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.stereotype.Repository;

/**
 * How far the topics have been logged for every subscription: for each partition the offset to read next, for each report the
 * last revision. Neither goes back. Unlike the views', they outlive a rebuild: what was told stays told.
 */
@Repository
class Places {

    private static final UpdateOptions UPSERT = new UpdateOptions().upsert(true);

    private final MongoDatabaseFactory database;

    Places(MongoDatabaseFactory database) {
        this.database = database;
    }

    Map<Integer, Long> next(String topic) {
        Map<Integer, Long> next = new HashMap<>();
        for (Document place : places().find(Filters.eq("topic", topic))) {
            next.put(place.getInteger("partition"), place.getLong("next"));
        }
        return next;
    }

    void reached(String topic, Map<Integer, Long> next) {
        next.forEach((partition, offset) -> places().updateOne(
                        Filters.eq(topic + '-' + partition),
                        Updates.combine(
                                Updates.max("next", offset),
                                Updates.set("topic", topic),
                                Updates.set("partition", partition)),
                        UPSERT));
    }

    /** Of the reports that were told of before. */
    Map<String, Long> revisions(Collection<String> reports) {
        Map<String, Long> revisions = new HashMap<>();
        for (Document known : revisions().find(Filters.in("_id", reports))) {
            revisions.put(known.getString("_id"), known.getLong("revision"));
        }
        return revisions;
    }

    void told(Map<String, Long> revisions) {
        List<WriteModel<Document>> writes = new ArrayList<>();
        revisions.forEach((report, revision) ->
                writes.add(new UpdateOneModel<>(Filters.eq(report), Updates.max("revision", revision), UPSERT)));
        if (!writes.isEmpty()) {
            revisions().bulkWrite(writes, new BulkWriteOptions().ordered(false));
        }
    }

    private MongoCollection<Document> places() {
        return database.getMongoDatabase().getCollection("webhook_places");
    }

    private MongoCollection<Document> revisions() {
        return database.getMongoDatabase().getCollection("webhook_revisions");
    }
}
