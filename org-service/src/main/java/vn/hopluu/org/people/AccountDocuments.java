package vn.hopluu.org.people;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.push;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.springframework.stereotype.Repository;
import vn.hopluu.org.audit.Written;
import vn.hopluu.org.settings.OrgSettings;

/** The collection of accounts, keyed by identity; no two have the same e-mail. */
@Repository
class AccountDocuments {

    private final MongoCollection<StoredAccount> documents;
    private volatile boolean indexed;

    AccountDocuments(MongoClient client, OrgSettings settings) {
        documents = client.getDatabase(settings.database()).getCollection("accounts", StoredAccount.class);
    }

    List<StoredAccount> all() {
        return documents.find().into(new ArrayList<>());
    }

    List<StoredAccount> holdingAt(List<String> units) {
        return documents.find(in("rights.unit", units)).into(new ArrayList<>());
    }

    Optional<StoredAccount> find(String id) {
        return Optional.ofNullable(documents.find(eq("_id", id)).first());
    }

    Optional<StoredAccount> byEmail(String email) {
        return Optional.ofNullable(documents.find(eq("email", email)).first());
    }

    /** @return false when the identity or the e-mail is taken */
    boolean insert(StoredAccount account) {
        keepEmailsApart();
        try {
            documents.insertOne(account);
            return true;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw e;
        }
    }

    /** @return false when another write came first */
    boolean replace(StoredAccount seen, StoredAccount next) {
        return documents
                        .replaceOne(and(eq("_id", seen.id()), eq("writes", seen.writes())), next.written())
                        .getModifiedCount()
                == 1;
    }

    /** Only has something kept: what competes for the account looks again. */
    void note(String id, Document entry) {
        documents.updateOne(eq("_id", id), combine(inc("writes", 1L), push(Written.FIELD, entry)));
    }

    /** Before the first write of an instance: then the store is there. */
    private void keepEmailsApart() {
        if (!indexed) {
            documents.createIndex(ascending("email"), new IndexOptions().unique(true));
            documents.createIndex(ascending("rights.unit"));
            indexed = true;
        }
    }
}
