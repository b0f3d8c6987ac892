package vn.hopluu.org.people;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Repository;
import vn.hopluu.org.settings.OrgSettings;

/** The collection of sessions, keyed by the digest of what opens them. */
@Repository
class SessionDocuments {

    private final MongoCollection<StoredSession> documents;
    private volatile boolean indexed;

    SessionDocuments(MongoClient client, OrgSettings settings) {
        documents = client.getDatabase(settings.database()).getCollection("sessions", StoredSession.class);
    }

    void insert(StoredSession session) {
        createIndexes();
        documents.insertOne(session);
    }

    Optional<StoredSession> find(String digest) {
        return first(eq("_id", digest));
    }

    Optional<StoredSession> bySid(String sid) {
        return first(eq("sid", sid));
    }

    private Optional<StoredSession> first(Bson filter) {
        return Optional.ofNullable(documents.find(filter).first());
    }

    List<StoredSession> of(String account) {
        return documents.find(eq("account", account)).into(new ArrayList<>());
    }

    /** Those that somebody ended since, oldest first; of those at that very time, the ones with a later identity. */
    List<StoredSession> endedAfter(Instant since, String digest, int limit) {
        return documents
                .find(and(gte("ended", since), or(gt("ended", since), gt("_id", digest))))
                .sort(Sorts.ascending("ended", "_id"))
                .limit(limit)
                .into(new ArrayList<>());
    }

    void seen(String digest, Instant at) {
        documents.updateOne(eq("_id", digest), set("lastSeen", at));
    }

    void end(String sid, Instant at) {
        documents.updateOne(and(eq("sid", sid), eq("ended", null)), set("ended", at));
    }

    /** @param butSid the one that goes on; empty for none */
    void endAllOf(String account, String butSid, Instant at) {
        documents.updateMany(and(eq("account", account), eq("ended", null), ne("sid", butSid)), set("ended", at));
    }

    void forget(Instant endedBefore, Instant overBefore) {
        documents.deleteMany(or(lt("ended", endedBefore), lt("ends", overBefore)));
    }

    /** Before the first write of an instance: then the store is there. */
    private void createIndexes() {
        if (!indexed) {
            documents.createIndex(ascending("sid"), new IndexOptions().unique(true));
            documents.createIndex(ascending("account"));
            documents.createIndex(ascending("ended"));
            indexed = true;
        }
    }
}
