package vn.hopluu.aggregation.webhooks;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.stereotype.Repository;
import vn.hopluu.aggregation.webhooks.Subscription.SealedSecret;
import vn.hopluu.aggregation.webhooks.Subscription.State;

/** The subscriptions as administrators see and change them; every change is guarded by the revision that they know, and carries the act. */
@Repository
class Subscriptions {

    private static final String DELETED_AT = "deletedAt";
    private static final Bson STILL = Filters.eq(DELETED_AT, null);

    private final MongoDatabaseFactory database;

    Subscriptions(MongoDatabaseFactory database) {
        this.database = database;
    }

    /** False when there is one of that identity, or was. */
    boolean add(Subscription subscription, Act act) {
        Document carrying = Documents.write(subscription).append(Acts.CARRIED, List.of(ActDocument.write(act)));
        try {
            documents().insertOne(carrying);
            return true;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
            return false;
        }
    }

    Optional<Subscription> find(String id) {
        return Optional.ofNullable(documents().find(still(id)).first()).map(Documents::read);
    }

    /** Every one, ordered by identity, without what is pending in it. */
    List<Subscription> all() {
        return documents()
                .find(STILL)
                .projection(Projections.exclude("pending", Acts.CARRIED))
                .sort(Sorts.ascending("_id"))
                .map(Documents::read)
                .into(new ArrayList<>());
    }

    boolean areAny() {
        return documents().find(STILL).projection(Projections.include("_id")).first() != null;
    }

    /** Each of the following is false when the subscription is no longer the one before. */
    boolean change(Subscription before, Wish wish, State state, Act act) {
        Bson wished = Updates.combine(
                Updates.set("form", wish.form()),
                Updates.set("kinds", Documents.kinds(wish.kinds())),
                Updates.set("address", wish.address().toString()),
                Updates.set("description", wish.description()),
                Updates.set("state", state.name()));
        return update(before, act, Updates.combine(wished, anew()));
    }

    boolean rotate(Subscription before, List<SealedSecret> secrets, Act act) {
        return update(before, act, Updates.set("secrets", Documents.secrets(secrets)));
    }

    boolean replay(Subscription before, long from, Act act) {
        return update(before, act, Updates.combine(Updates.set("cursor", from), anew()));
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

    /** Its identity stays taken, so that what was done to it is never said of another; its secrets do not stay. */
    boolean delete(Subscription before, Act act) {
        Bson ended = Updates.combine(
                Updates.set(DELETED_AT, Documents.date(act.at())),
                Updates.set("state", State.STOPPED.name()),
                Updates.set("secrets", List.of()),
                Updates.set("pending", List.of()));
        return update(before, act, ended);
    }

    private boolean update(Subscription before, Act act, Bson change) {
        Bson unchanged = Filters.and(still(before.id()), Filters.eq("revision", before.revision()));
        Bson all = Updates.combine(
                change,
                Updates.inc("revision", 1L),
                Updates.set("changedAt", Documents.date(act.at())),
                Updates.push(Acts.CARRIED, ActDocument.write(act)));
        return documents().updateOne(unchanged, all).getMatchedCount() == 1;
    }

    /** What finds a subscription unless it was deleted. */
    static Bson still(String id) {
        return Filters.and(Filters.eq(id), STILL);
    }

    private MongoCollection<Document> documents() {
        return collection(database);
    }

    static MongoCollection<Document> collection(MongoDatabaseFactory database) {
        return database.getMongoDatabase().getCollection("webhooks");
    }
}
