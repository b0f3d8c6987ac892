package vn.hopluu.report.catalog;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Projections.exclude;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.push;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.client.MongoCollection;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.hopluu.report.audit.Written;
import vn.hopluu.report.form.FormContent;
import vn.hopluu.report.store.FirstWrite;

/**
 * All drafts of forms, each one document. One that was discarded or published stays as a mark without its content: it carries
 * what the trail has not taken yet, and a late repetition of the request that began it does not begin it anew.
 */
@Component
class Drafts {

    private static final String ENDED = "endedAt";
    private static final Bson LIVE = exists(ENDED, false);

    private final MongoCollection<Document> drafts;
    private final JsonMapper json;

    Drafts(MongoOperations mongo, JsonMapper json) {
        this.drafts = mongo.getCollection("formDrafts");
        this.json = json;
    }

    /** @return false when it is there, or has been */
    boolean insert(FormDraft draft, Written entry) {
        Document document = write(draft).append("_id", draft.draft()).append(Written.FIELD, List.of(entry.document()));
        return FirstWrite.succeeds(() -> drafts.insertOne(document));
    }

    Optional<FormDraft> find(String draft) {
        return drafts
                .find(and(eq("_id", draft), LIVE))
                .projection(exclude(Written.FIELD))
                .into(new ArrayList<>())
                .stream()
                .findFirst()
                .map(this::read);
    }

    /** In the order of their places. */
    List<DraftItem> all() {
        return drafts
                .find(LIVE)
                .projection(exclude("content", Written.FIELD))
                .map(Drafts::item)
                .into(new ArrayList<>())
                .stream()
                .sorted(Comparator.comparing(DraftItem::place))
                .toList();
    }

    private static DraftItem item(Document document) {
        return new DraftItem(
                document.getString("_id"),
                document.getString("form"),
                document.getString("unit"),
                document.getLong("revision"),
                document.getDate("savedAt").toInstant());
    }

    long count(String unit) {
        return drafts.countDocuments(and(eq("unit", unit), LIVE));
    }

    /** @return false when another was faster */
    boolean replace(FormDraft before, FormDraft after, Written entry) {
        return update(before.draft(), before.revision(), combine(new Document("$set", write(after)), carrying(entry)));
    }

    /** @return false when it has changed, or is gone */
    boolean discard(FormDraft draft, Instant at, Written entry) {
        return update(draft.draft(), draft.revision(), combine(ended(at), carrying(entry)));
    }

    /** Of a draft that became a version, which tells of it; one that has changed stays. */
    void leave(String draft, long revision, Instant at) {
        update(draft, revision, ended(at));
    }

    private static Bson ended(Instant at) {
        return combine(set(ENDED, Date.from(at)), unset("content"));
    }

    private static Bson carrying(Written entry) {
        return push(Written.FIELD, entry.document());
    }

    private boolean update(String draft, long revision, Bson change) {
        Bson asItWas = and(eq("_id", draft), eq("revision", revision), LIVE);
        return drafts.updateOne(asItWas, change).getMatchedCount() == 1;
    }

    private Document write(FormDraft draft) {
        return new Document("form", draft.form())
                .append("unit", draft.unit())
                .append("revision", draft.revision())
                .append("content", json.writeValueAsString(draft.content()))
                .append("savedAt", Date.from(draft.savedAt()))
                .append("savedBy", draft.savedBy());
    }

    private FormDraft read(Document document) {
        return new FormDraft(
                document.getString("_id"),
                document.getString("form"),
                document.getString("unit"),
                document.getLong("revision"),
                json.readValue(document.getString("content"), FormContent.class),
                document.getDate("savedAt").toInstant(),
                document.getString("savedBy"));
    }
}
