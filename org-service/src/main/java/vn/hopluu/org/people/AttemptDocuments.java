package vn.hopluu.org.people;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.bson.Document;
import org.springframework.stereotype.Repository;
import vn.hopluu.org.settings.OrgSettings;

/** The collection of counters of attempts; all instances count together. */
@Repository
class AttemptDocuments {

    private final MongoCollection<Document> documents;

    AttemptDocuments(MongoClient client, OrgSettings settings) {
        documents = client.getDatabase(settings.database()).getCollection("attempts");
    }

    Optional<Counted> find(String key) {
        return Optional.ofNullable(documents.find(eq("_id", key)).first())
                .map(found -> new Counted(
                        found.getInteger("failures"), found.getDate("until").toInstant()));
    }

    /** @return false when somebody else counted first */
    boolean replace(String key, int seen, Counted next) {
        return documents
                        .updateOne(
                                and(eq("_id", key), eq("failures", seen)),
                                combine(set("failures", next.failures()), set("until", Date.from(next.until()))))
                        .getMatchedCount()
                == 1;
    }

    /** @return false when somebody else counted first */
    boolean insert(String key, Counted next) {
        try {
            documents.insertOne(new Document("_id", key)
                    .append("failures", next.failures())
                    .append("until", Date.from(next.until())));
            return true;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw e;
        }
    }

    void forget(String key) {
        documents.deleteOne(eq("_id", key));
    }

    /** One attempt less, and no waiting: it was none. */
    void takeBack(String key, Instant now) {
        documents.updateOne(eq("_id", key), combine(inc("failures", -1), set("until", Date.from(now))));
    }

    void forgetOlderThan(Instant time) {
        documents.deleteMany(lt("until", Date.from(time)));
    }

    /** @param until when the next attempt is looked at */
    record Counted(int failures, Instant until) {}
}
