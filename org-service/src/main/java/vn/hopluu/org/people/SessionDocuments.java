package vn.hopluu.org.people;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.push;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Repository;
import vn.hopluu.org.audit.Written;
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

    /** @return false when it had ended before, or is not there */
    boolean end(String sid, Instant at, Document entry) {
        return documents
                        .updateOne(
                                and(eq("sid", sid), eq("ended", null)),
                                combine(set("ended", at), push(Written.FIELD, entry)))
                        .getMatchedCount()
                == 1;
    }

    /** @param butSid the one that goes on; empty for none */
    void endAllOf(String account, String butSid, Instant at) {
        documents.updateMany(and(eq("account", account), eq("ended", null), ne("sid", butSid)), set("ended", at));
    }

    /** But those that carry what the audit trail does not have yet. */
    void forget(Instant endedBefore, Instant overBefore) {
        documents.deleteMany(and(or(lt("ended", endedBefore), lt("ends", overBefore)), exists("audit.0", false)));
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
