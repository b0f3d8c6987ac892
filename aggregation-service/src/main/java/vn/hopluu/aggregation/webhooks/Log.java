package vn.hopluu.aggregation.webhooks;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import com.mongodb.client.model.WriteModel;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.stereotype.Repository;
import vn.hopluu.aggregation.feed.GuardedBulk;

/** What is to be told and what was, for each subscription in the order of its sequence numbers. */
@Repository
class Log {

    private static final FindOneAndUpdateOptions AFTER =
            new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER);

    private final MongoDatabaseFactory database;

    Log(MongoDatabaseFactory database) {
        this.database = database;
    }

    /** Those that are there already stay as they are. */
    void add(List<Entry> entries) {
        List<WriteModel<Document>> inserts = new ArrayList<>();
        entries.forEach(entry -> inserts.add(new InsertOneModel<>(EntryDocument.write(entry))));
        GuardedBulk.write(documents(), inserts);
    }

    /** The first from a sequence number on. */
    Optional<Entry> from(String subscription, long sequence) {
        return Optional.ofNullable(documents()
                        .find(between(subscription, sequence, Long.MAX_VALUE))
                        .sort(Sorts.ascending("_id"))
                        .first())
                .map(EntryDocument::read);
    }

    /** The first that was logged at a moment or later. */
    Optional<Entry> since(String subscription, Instant moment) {
        Bson later = Filters.gte("loggedAt", Documents.date(moment));
        return Optional.ofNullable(documents()
                        .find(Filters.and(between(subscription, 0, Long.MAX_VALUE), later))
                        .sort(Sorts.ascending("_id"))
                        .first())
                .map(EntryDocument::read);
    }

    /** The newest before a sequence number, the newest first. */
    List<Entry> before(String subscription, long sequence, int limit) {
        return documents()
                .find(between(subscription, 0, sequence))
                .sort(Sorts.descending("_id"))
                .limit(limit)
                .map(EntryDocument::read)
                .into(new ArrayList<>());
    }

    /** By scope: the total that waits and was never tried. */
    Map<String, Entry> waiting(String subscription, long cursor, Collection<String> scopes) {
        Map<String, Entry> waiting = new HashMap<>();
        if (!scopes.isEmpty()) {
            Bson untried = Filters.and(
                    between(subscription, cursor, Long.MAX_VALUE),
                    Filters.eq("tried", false),
                    Filters.in("scope", scopes));
            documents().find(untried).map(EntryDocument::read).forEach(entry -> waiting.put(entry.subject(), entry));
        }
        return waiting;
    }

    /** Whether the total took the place of one that waits; not when that one was tried meanwhile. */
    boolean replace(Entry waiting, Envelope newer, long version) {
        Bson untried =
                Filters.and(Filters.eq(waiting.id()), Filters.eq("tried", false), Filters.lt("version", version));
        Bson change = Updates.combine(
                Updates.set("event", newer.event()),
                Updates.set("version", version),
                Updates.set("body", newer.body(waiting.sequence())));
        return documents().updateOne(untried, change).getMatchedCount() == 1;
    }

    /** From now on its body stays as it is. Returns it as it goes out. */
    Optional<Entry> begin(Entry entry, Instant now) {
        Bson change = Updates.combine(
                Updates.set("tried", true), Updates.inc("count", 1), Updates.set("lastAt", Documents.date(now)));
        return Optional.ofNullable(documents().findOneAndUpdate(Filters.eq(entry.id()), change, AFTER))
                .map(EntryDocument::read);
    }

    void end(Entry entry, Outcome outcome, Instant now) {
        List<Bson> changes = new ArrayList<>(
                List.of(Updates.set("status", outcome.status()), Updates.set("failure", outcome.failure())));
        if (outcome instanceof Outcome.Delivered) {
            changes.add(Updates.set("deliveredAt", Documents.date(now)));
        }
        documents().updateOne(Filters.eq(entry.id()), Updates.combine(changes));
    }

    void forget(String subscription) {
        documents().deleteMany(between(subscription, 0, Long.MAX_VALUE));
    }

    void forgetBefore(Instant moment) {
        documents().deleteMany(Filters.lt("loggedAt", Documents.date(moment)));
    }

    private static Bson between(String subscription, long from, long before) {
        return Filters.and(
                Filters.gte("_id", Entry.id(subscription, from)), Filters.lt("_id", Entry.id(subscription, before)));
    }

    private MongoCollection<Document> documents() {
        return database.getMongoDatabase().getCollection("webhook_log");
    }
}
