package vn.hopluu.report.catalog;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Projections.exclude;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
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
import vn.hopluu.report.form.FormContent;

/** All drafts of forms, each one document. */
@Component
class Drafts {

    private final MongoCollection<Document> drafts;
    private final JsonMapper json;

    Drafts(MongoOperations mongo, JsonMapper json) {
        this.drafts = mongo.getCollection("formDrafts");
        this.json = json;
    }

    /** @return false when it was there before */
    boolean insert(FormDraft draft) {
        try {
            drafts.insertOne(write(draft));
            return true;
        } catch (MongoWriteException failure) {
            if (failure.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw failure;
        }
    }

    Optional<FormDraft> find(String draft) {
        return drafts.find(eq("_id", draft)).into(new ArrayList<>()).stream()
                .findFirst()
                .map(this::read);
    }

    /** In the order of their forms, then of their ids. */
    List<DraftItem> all() {
        return drafts.find().projection(exclude("content")).map(Drafts::item).into(new ArrayList<>()).stream()
                .sorted(Comparator.comparing(DraftItem::form).thenComparing(DraftItem::draft))
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
        return drafts.countDocuments(eq("unit", unit));
    }

    /** @return false when another was faster */
    boolean replace(FormDraft before, FormDraft after) {
        return drafts.replaceOne(unchanged(before.draft(), before.revision()), write(after))
                        .getMatchedCount()
                == 1;
    }

    /** @return false when it has changed, or is gone */
    boolean delete(String draft, long revision) {
        return drafts.deleteOne(unchanged(draft, revision)).getDeletedCount() == 1;
    }

    private static Bson unchanged(String draft, long revision) {
        return and(eq("_id", draft), eq("revision", revision));
    }

    private Document write(FormDraft draft) {
        return new Document("_id", draft.draft())
                .append("form", draft.form())
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
