package vn.hopluu.org.issuer;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Indexes.ascending;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Repository;
import vn.hopluu.org.settings.OrgSettings;

/** The collection of authorizations: by their id, and by the digests of what was given out. */
@Repository
class AuthorizationDocuments {

    private static final IndexOptions UNIQUE = new IndexOptions().unique(true).sparse(true);

    private final MongoCollection<StoredAuthorization> documents;
    private volatile boolean indexed;

    AuthorizationDocuments(MongoClient client, OrgSettings settings) {
        this.documents =
                client.getDatabase(settings.database()).getCollection("authorizations", StoredAuthorization.class);
    }

    Optional<StoredAuthorization> find(String id) {
        return Optional.ofNullable(documents.find(eq("_id", id)).first());
    }

    /** @param field such as {@code codeDigest} */
    Optional<StoredAuthorization> find(String field, String digest) {
        index();
        return Optional.ofNullable(documents.find(eq(field, digest)).first());
    }

    void insert(StoredAuthorization first) {
        index();
        documents.insertOne(first);
    }

    /** @return false, and nothing written, when the stored one is not the version before */
    boolean replace(StoredAuthorization next) {
        return documents
                        .replaceOne(and(eq("_id", next.id()), eq("version", next.version() - 1)), next)
                        .getMatchedCount()
                == 1;
    }

    void delete(String id) {
        documents.deleteOne(eq("_id", id));
    }

    void deleteEndedBefore(Instant time) {
        documents.deleteMany(lt("ends", time));
    }

    /** At the first use, so that the store need not be there at the start. */
    private void index() {
        if (!indexed) {
            List.of("consentDigest", "codeDigest", "accessDigest", "identityDigest")
                    .forEach(field -> documents.createIndex(ascending(field), UNIQUE));
            indexed = true;
        }
    }
}
