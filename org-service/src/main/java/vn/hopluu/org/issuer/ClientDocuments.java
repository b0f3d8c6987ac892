package vn.hopluu.org.issuer;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.push;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Repository;
import vn.hopluu.org.audit.Written;
import vn.hopluu.org.settings.OrgSettings;

/** The collection of clients, by their id. */
@Repository
class ClientDocuments {

    private static final Bson NOT_REMOVED = ne("removed", true);

    private final MongoCollection<Document> documents;

    ClientDocuments(MongoClient client, OrgSettings settings) {
        this.documents = client.getDatabase(settings.database()).getCollection("clients");
    }

    Optional<Client> find(String id) {
        return Optional.ofNullable(
                        documents.find(and(eq("_id", id), NOT_REMOVED)).first())
                .map(ClientDocuments::read);
    }

    List<Client> all() {
        return documents
                .find(NOT_REMOVED)
                .sort(ascending("_id"))
                .map(ClientDocuments::read)
                .into(new ArrayList<>());
    }

    /** @return false when there is one of this id */
    boolean insert(Client client, Document audit) {
        try {
            documents.insertOne(write(client).append(Written.FIELD, List.of(audit)));
            return true;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw e;
        }
    }

    void setRights(String id, Collection<String> rights, Document audit) {
        change(id, set("rights", List.copyOf(rights)), audit);
    }

    void setDigest(String id, String digest, Document audit) {
        change(id, set("digest", digest), audit);
    }

    /** Its identity stays taken: what the audit trail says that it did must never become another's. */
    void remove(String id, Document audit) {
        change(id, combine(set("removed", true), unset("digest")), audit);
    }

    private void change(String id, Bson change, Document audit) {
        documents.updateOne(and(eq("_id", id), NOT_REMOVED), combine(change, push(Written.FIELD, audit)));
    }

    private static Document write(Client client) {
        return new Document("_id", client.id())
                .append("name", client.name())
                .append("digest", client.digest())
                .append("rights", List.copyOf(client.rights()))
                .append("redirectUris", client.redirectUris())
                .append("createdAt", Date.from(client.createdAt()))
                .append("by", client.by());
    }

    private static Client read(Document stored) {
        return new Client(
                stored.getString("_id"),
                stored.getString("name"),
                stored.getString("digest"),
                new TreeSet<>(strings(stored, "rights")),
                strings(stored, "redirectUris"),
                stored.getDate("createdAt").toInstant(),
                stored.getString("by"));
    }

    private static List<String> strings(Document stored, String name) {
        return Objects.requireNonNull(stored.getList(name, String.class), name);
    }
}
