package vn.hopluu.aggregation.webhooks;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.stereotype.Repository;
import vn.hopluu.aggregation.webhooks.Subscription.SealedSecret;
import vn.hopluu.aggregation.webhooks.Subscription.State;

/** The subscriptions as administrators see and change them; every change is guarded by the revision that they know. */
@Repository
class Subscriptions {

    private final MongoDatabaseFactory database;

    Subscriptions(MongoDatabaseFactory database) {
        this.database = database;
    }

    /** False when there is one of that identity. */
    boolean add(Subscription subscription) {
        try {
            documents().insertOne(Documents.write(subscription));
            return true;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
            return false;
        }
    }

    Optional<Subscription> find(String id) {
        return Optional.ofNullable(documents().find(Filters.eq(id)).first()).map(Documents::read);
    }

    /** Every one, ordered by identity, without what is pending in it. */
    List<Subscription> all() {
        return documents()
                .find()
                .projection(Projections.exclude("pending"))
                .sort(Sorts.ascending("_id"))
                .map(Documents::read)
                .into(new ArrayList<>());
    }

    boolean areAny() {
        return documents().find().projection(Projections.include("_id")).first() != null;
    }

    /** Each of the following is false when the subscription is no longer the one before. */
    boolean change(Subscription before, Wish wish, State state, Instant now) {
        Bson wished = Updates.combine(
                Updates.set("form", wish.form()),
                Updates.set("kinds", Documents.kinds(wish.kinds())),
                Updates.set("address", wish.address().toString()),
                Updates.set("description", wish.description()),
                Updates.set("state", state.name()));
        return update(before, now, Updates.combine(wished, anew()));
    }

    boolean rotate(Subscription before, List<SealedSecret> secrets, Instant now) {
        return update(before, now, Updates.set("secrets", Documents.secrets(secrets)));
    }

    boolean replay(Subscription before, long from, Instant now) {
        return update(before, now, Updates.combine(Updates.set("cursor", from), anew()));
    }

    /** Tries at once, whatever pause it is in. */
    void hurry(String id) {
        documents().updateOne(Filters.eq(id), Updates.set("attemptAt", null));
    }

    private static Bson anew() {
        return Updates.combine(
                Updates.set("attempts", 0),
                Updates.set("failure", null),
                Updates.set("failingSince", null),
                Updates.set("attemptAt", null));
    }

    private boolean update(Subscription before, Instant now, Bson change) {
        Bson unchanged = Filters.and(Filters.eq(before.id()), Filters.eq("revision", before.revision()));
        Bson all = Updates.combine(change, Updates.inc("revision", 1L), Updates.set("changedAt", Documents.date(now)));
        return documents().updateOne(unchanged, all).getMatchedCount() == 1;
    }

    boolean remove(Subscription before) {
        Bson unchanged = Filters.and(Filters.eq(before.id()), Filters.eq("revision", before.revision()));
        return documents().deleteOne(unchanged).getDeletedCount() == 1;
    }

    private MongoCollection<Document> documents() {
        return collection(database);
    }

    static MongoCollection<Document> collection(MongoDatabaseFactory database) {
        return database.getMongoDatabase().getCollection("webhooks");
    }
}
