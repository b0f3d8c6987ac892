package vn.hopluu.aggregation.webhooks;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import com.mongodb.client.model.WriteModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.stereotype.Repository;
import vn.hopluu.aggregation.feed.GuardedBulk;

/** What was ever done to webhooks. Each act is carried by the write that it is, and put here from there; nothing is ever changed here. */
@Repository
class Acts {

    /** The field of a webhook's document that carries what does not stand here yet. */
    static final String CARRIED = "acts";

    private final MongoDatabaseFactory database;

    Acts(MongoDatabaseFactory database) {
        this.database = database;
    }

    /** Takes over what webhooks carry, those that were deleted too. May be done twice, and by several at once. */
    void takeOver() {
        for (Document one : Subscriptions.collection(database).find().projection(Projections.include(CARRIED))) {
            List<Document> carried = one.getList(CARRIED, Document.class, List.of());
            if (!carried.isEmpty()) {
                takeOver(one.getString("_id"), carried);
            }
        }
    }

    private void takeOver(String webhook, List<Document> carried) {
        List<WriteModel<Document>> inserts = new ArrayList<>();
        carried.forEach(act -> inserts.add(new InsertOneModel<>(act)));
        GuardedBulk.write(documents(), inserts);
        List<String> ids = carried.stream().map(act -> act.getString("_id")).toList();
        Bson taken = Updates.pull(CARRIED, Filters.in("_id", ids));
        Subscriptions.collection(database).updateOne(Filters.eq(webhook), taken);
    }

    /**
     * The newest first.
     *
     * @param before the identity of the one that they are older than
     * @param limit how many of those that are wanted
     */
    List<Act> newest(Optional<String> webhook, Optional<String> before, Predicate<Act> wanted, int limit) {
        takeOver();
        List<Bson> filter = new ArrayList<>(List.of(Filters.gt("_id", "")));
        webhook.ifPresent(one -> filter.add(Filters.eq("webhook", one)));
        before.ifPresent(id -> filter.add(Filters.lt("_id", id)));
        List<Act> found = new ArrayList<>();
        try (var all = documents()
                .find(Filters.and(filter))
                .sort(Sorts.descending("_id"))
                .iterator()) {
            while (found.size() < limit && all.hasNext()) {
                Optional.of(ActDocument.read(all.next())).filter(wanted).ifPresent(found::add);
            }
        }
        return found;
    }

    private MongoCollection<Document> documents() {
        return database.getMongoDatabase().getCollection("webhook_acts");
    }
}
