package vn.hopluu.report.catalog;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Projections.include;

import com.mongodb.client.MongoCollection;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.hopluu.report.audit.Written;
import vn.hopluu.report.form.FormVersion;
import vn.hopluu.report.store.FirstWrite;

/** All published versions, each one document that is written once. */
@Component
class Publications {

    private final MongoCollection<Document> forms;
    private final JsonMapper json;

    Publications(MongoOperations mongo, JsonMapper json) {
        this.forms = mongo.getCollection("forms");
        this.json = json;
    }

    List<VersionId> ids() {
        return forms
                .find()
                .projection(include("_id"))
                .map(document -> VersionId.parse(document.getString("_id")))
                .into(new ArrayList<>())
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    Optional<Published> find(VersionId id) {
        return one(eq("_id", id.toString()));
    }

    /** What became of a draft as it was at one revision. */
    Optional<Published> ofDraft(String draft) {
        return one(eq("draft", draft));
    }

    private Optional<Published> one(Bson which) {
        return forms.find(which).into(new ArrayList<>()).stream().findFirst().map(this::read);
    }

    /** @return false when the number is taken */
    boolean insert(Published published, Written entry) {
        return insert(write(published).append(Written.FIELD, List.of(entry.document())));
    }

    /** What ships was published by nobody here, and is in no trail. */
    boolean insertShipped(Published published) {
        return insert(write(published));
    }

    private boolean insert(Document document) {
        return FirstWrite.succeeds(() -> forms.insertOne(document));
    }

    private Document write(Published published) {
        return new Document("_id", published.id().toString())
                .append("unit", published.unit())
                .append("draft", published.draft())
                .append("at", Date.from(published.at()))
                .append("by", published.by())
                .append("version", json.writeValueAsString(published.version()));
    }

    private Published read(Document document) {
        return new Published(
                json.readValue(document.getString("version"), FormVersion.class),
                document.getString("unit"),
                document.getString("draft"),
                document.getDate("at").toInstant(),
                document.getString("by"));
    }
}
