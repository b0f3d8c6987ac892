package vn.hopluu.aggregation.webhooks;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.stereotype.Repository;
import vn.hopluu.aggregation.webhooks.Subscription.State;

/**
 * Which instance delivers to a subscriber, and how far it got. Whoever takes a subscription begins a term; what is written in a
 * term that is over finds nothing to write to.
 */
@Repository
class Leases {

    private static final FindOneAndUpdateOptions AFTER =
            new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER);

    private final MongoDatabaseFactory database;

    Leases(MongoDatabaseFactory database) {
        this.database = database;
    }

    /** Begins a term, unless somebody else did. */
    Optional<Subscription> take(Subscription free, Instant until) {
        Bson term = Updates.combine(Updates.inc("term", 1L), Updates.set("leaseUntil", Documents.date(until)));
        return update(active(free), term);
    }

    /** The subscription as it is now; empty when the term is over or nothing is to be delivered any more. */
    Optional<Subscription> renew(Subscription held, Instant until) {
        return update(active(held), Updates.set("leaseUntil", Documents.date(until)));
    }

    private Optional<Subscription> update(Bson guard, Bson change) {
        return Optional.ofNullable(documents().findOneAndUpdate(guard, change, AFTER))
                .map(Documents::read);
    }

    /** Goes on after what was delivered, unless a replay has begun elsewhere meanwhile. */
    void advance(Subscription held, long next) {
        documents()
                .updateOne(
                        atCursor(held),
                        Updates.combine(
                                Updates.set("cursor", next),
                                Updates.set("attempts", 0),
                                Updates.set("failure", null),
                                Updates.set("failingSince", null),
                                Updates.set("attemptAt", null)));
    }

    void retry(Subscription held, String failure, Instant failingSince, Instant at) {
        documents()
                .updateOne(
                        atCursor(held),
                        Updates.combine(
                                Updates.inc("attempts", 1),
                                Updates.set("failure", failure),
                                Updates.set("failingSince", Documents.date(failingSince)),
                                Updates.set("attemptAt", Documents.date(at))));
    }

    void end(Subscription held, State state, String failure, Instant now) {
        documents()
                .updateOne(
                        atCursor(held),
                        Updates.combine(
                                Updates.set("state", state.name()),
                                Updates.set("failure", failure),
                                Updates.set("attemptAt", null),
                                Updates.set("changedAt", Documents.date(now)),
                                Updates.inc("revision", 1L)));
    }

    void release(Subscription held) {
        documents().updateOne(inTerm(held), Updates.set("leaseUntil", null));
    }

    private static Bson inTerm(Subscription held) {
        return Filters.and(
                Filters.eq(held.id()), Filters.eq("term", held.progress().term()));
    }

    private static Bson active(Subscription held) {
        return Filters.and(inTerm(held), Filters.eq("state", State.ACTIVE.name()));
    }

    private static Bson atCursor(Subscription held) {
        return Filters.and(active(held), Filters.eq("cursor", held.progress().cursor()));
    }

    private MongoCollection<Document> documents() {
        return Subscriptions.collection(database);
    }
}
