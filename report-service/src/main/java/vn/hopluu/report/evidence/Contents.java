package vn.hopluu.report.evidence;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;
import vn.hopluu.report.store.FirstWrite;

/**
 * What is known of each content, keyed by its SHA-256: whether a report names it. A content is UNSURE from the moment on which
 * somebody brings it, or takes it off a report; KEPT once a report names it; LEAVING while the sweep takes it away, when nobody
 * can bring it. Whoever makes it unsure leaves a mark of their own: nobody draws a conclusion over a mark that is not theirs.
 */
@Component
class Contents {

    private static final FindOneAndUpdateOptions AFTERWARDS =
            new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER);

    enum State {
        UNSURE,
        KEPT,
        LEAVING
    }

    /**
     * A content about which somebody has to make sure.
     *
     * @param stay which of the content's stays here this is: once it was taken away, it comes anew
     */
    record Marked(String sha256, String stay, String mark) {

        static Marked of(Document content) {
            return new Marked(content.getString("_id"), content.getString("stay"), content.getString("mark"));
        }
    }

    private final MongoCollection<Document> contents;
    private final Clock clock;

    Contents(MongoOperations mongo, Clock clock) {
        this.contents = mongo.getCollection("evidence");
        this.clock = clock;
    }

    /** @return nothing while it is being taken away */
    Optional<Marked> touch(String sha256) {
        String mark = UUID.randomUUID().toString();
        Date now = Date.from(Instant.now(clock));
        Document first = new Document("_id", sha256)
                .append("state", State.UNSURE.name())
                .append("stay", mark)
                .append("mark", mark)
                .append("touchedAt", now);
        return FirstWrite.succeeds(() -> contents.insertOne(first))
                ? Optional.of(new Marked(sha256, mark, mark))
                : again(sha256, mark, now);
    }

    private Optional<Marked> again(String sha256, String mark, Date now) {
        Bson staying = and(eq("_id", sha256), in("state", State.UNSURE.name(), State.KEPT.name()));
        Bson touched = combine(set("state", State.UNSURE.name()), set("mark", mark), set("touchedAt", now));
        return Optional.ofNullable(contents.findOneAndUpdate(staying, touched, AFTERWARDS))
                .map(Marked::of);
    }

    /** A report names it now. */
    void keep(Marked marked) {
        become(marked, State.KEPT);
    }

    /** @return false where somebody has touched it since */
    boolean leave(Marked marked) {
        return become(marked, State.LEAVING);
    }

    private boolean become(Marked marked, State state) {
        Bson untouched = and(eq("_id", marked.sha256()), eq("state", State.UNSURE.name()), eq("mark", marked.mark()));
        return contents.updateOne(untouched, set("state", state.name())).getMatchedCount() == 1;
    }

    List<Marked> unsure(Instant before, int limit) {
        return contents.find(and(eq("state", State.UNSURE.name()), lt("touchedAt", Date.from(before))))
                .limit(limit)
                .map(Marked::of)
                .into(new ArrayList<>());
    }

    List<Marked> leaving(int limit) {
        return contents.find(eq("state", State.LEAVING.name()))
                .limit(limit)
                .map(Marked::of)
                .into(new ArrayList<>());
    }

    void forget(Marked gone) {
        contents.deleteOne(and(eq("_id", gone.sha256()), eq("state", State.LEAVING.name()), eq("stay", gone.stay())));
    }
}
