package vn.hopluu.org.mail;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.InsertManyOptions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.springframework.stereotype.Repository;
import vn.hopluu.org.settings.OrgSettings;

/** What is to be sent and what was: one document for each reminder and person, without name or address. */
@Repository
class Letters {

    enum State {
        WAITING,
        SENT,
        /** Never sent: its reader has no such right any more, or the time is over. */
        DROPPED
    }

    private final MongoCollection<Document> documents;
    private volatile boolean indexed;

    Letters(MongoClient client, OrgSettings settings) {
        documents = client.getDatabase(settings.database()).getCollection("letters");
    }

    /** Keeps those that are not there yet. */
    void insert(List<Letter> letters) {
        if (letters.isEmpty()) {
            return;
        }
        createIndex();
        try {
            documents.insertMany(letters.stream().map(Letters::write).toList(), new InsertManyOptions().ordered(false));
        } catch (MongoBulkWriteException partly) {
            if (!partly.getWriteErrors().stream()
                    .allMatch(error -> error.getCategory() == ErrorCategory.DUPLICATE_KEY)) {
                throw partly;
            }
        }
    }

    /** Some of those whose time has come. */
    List<Letter> due(Instant now, int limit) {
        return documents
                .find(and(eq("state", State.WAITING.name()), lte("next", Date.from(now))))
                .limit(limit)
                .map(Letters::read)
                .into(new ArrayList<>());
    }

    /** @return whether nobody else took it meanwhile; who took it and dies leaves it to others from that time on */
    boolean take(Letter letter, Instant until) {
        return documents
                        .updateOne(
                                and(
                                        eq("_id", letter.id()),
                                        eq("state", State.WAITING.name()),
                                        eq("attempts", letter.attempts())),
                                combine(inc("attempts", 1), set("next", Date.from(until))))
                        .getMatchedCount()
                == 1;
    }

    void mark(Letter letter, State state, Instant at) {
        documents.updateOne(eq("_id", letter.id()), combine(set("state", state.name()), set("at", Date.from(at))));
    }

    void tryAgain(Letter letter, Instant next) {
        documents.updateOne(eq("_id", letter.id()), set("next", Date.from(next)));
    }

    void forget(Instant doneBefore) {
        documents.deleteMany(and(ne("state", State.WAITING.name()), lt("at", Date.from(doneBefore))));
    }

    private void createIndex() {
        if (!indexed) {
            documents.createIndex(ascending("state", "next"));
            indexed = true;
        }
    }

    private static Document write(Letter letter) {
        return new Document("_id", letter.id())
                .append("account", letter.account())
                .append("reminder", letter.reminder().write())
                .append("state", State.WAITING.name())
                .append("attempts", letter.attempts())
                .append("next", Date.from(letter.reminder().occurredAt()))
                .append("at", Date.from(letter.reminder().occurredAt()));
    }

    private static Letter read(Document stored) {
        return new Letter(
                stored.getString("_id"),
                stored.getString("account"),
                Reminder.read(stored.getString("reminder")),
                stored.getInteger("attempts"));
    }
}
