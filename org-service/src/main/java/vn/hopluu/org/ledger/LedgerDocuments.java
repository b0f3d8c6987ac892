package vn.hopluu.org.ledger;

import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;
import vn.hopluu.org.audit.Written;
import vn.hopluu.org.restructuring.LedgerEntry;
import vn.hopluu.org.restructuring.LedgerEntry.Numbered;
import vn.hopluu.org.settings.OrgSettings;

/** The collection of entries, keyed by their number: of two writers of one number, one is refused. */
@Repository
class LedgerDocuments {

    private final MongoCollection<Document> documents;
    private final JsonMapper json;

    LedgerDocuments(MongoClient client, OrgSettings settings, JsonMapper json) {
        this.documents = client.getDatabase(settings.database()).getCollection("ledger");
        this.json = json;
    }

    List<Numbered> after(long number) {
        return documents
                .find(gt("_id", number))
                .sort(ascending("_id"))
                .map(this::read)
                .into(new ArrayList<>());
    }

    private Numbered read(Document stored) {
        LedgerEntry entry = json.readValue(stored.getString("entry"), LedgerEntry.class);
        return new Numbered(stored.getLong("_id"), stored.getDate("at").toInstant(), entry);
    }

    /** @return false when the number is taken */
    boolean insert(Numbered numbered, Document audit) {
        try {
            documents.insertOne(new Document("_id", numbered.number())
                    .append("at", Date.from(numbered.at()))
                    .append("entry", json.writeValueAsString(numbered.entry()))
                    .append(Written.FIELD, List.of(audit)));
            return true;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw e;
        }
    }
}
