package vn.hopluu.org.issuer;

import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Sorts.ascending;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.nimbusds.jose.jwk.RSAKey;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.springframework.stereotype.Repository;
import vn.hopluu.org.secrets.Vault;
import vn.hopluu.org.secrets.Vault.Sealer;
import vn.hopluu.org.settings.OrgSettings;

/** The collection of keys, by their number; of two instances that make the same number, one is refused. */
@Repository
class SigningKeyDocuments {

    private final MongoCollection<Document> documents;
    private final Sealer sealer;

    SigningKeyDocuments(MongoClient client, OrgSettings settings, Vault vault) {
        this.documents = client.getDatabase(settings.database()).getCollection("signing-keys");
        this.sealer = vault.forPurpose("signing-key");
    }

    /** Oldest first. */
    List<SigningKey> all() {
        return documents.find().sort(ascending("_id")).map(this::read).into(new ArrayList<>());
    }

    /** Does nothing when another instance was faster. */
    void insert(SigningKey key) {
        try {
            documents.insertOne(new Document("_id", key.number())
                    .append("key", sealer.seal(key.key().toJSONString().getBytes(UTF_8)))
                    .append("signsFrom", Date.from(key.signsFrom())));
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
        }
    }

    void deleteBefore(int number) {
        documents.deleteMany(lt("_id", number));
    }

    private SigningKey read(Document stored) {
        RSAKey key = opened(stored.getString("key"));
        return new SigningKey(
                stored.getInteger("_id"), key, stored.getDate("signsFrom").toInstant());
    }

    private RSAKey opened(String sealed) {
        try {
            return RSAKey.parse(new String(sealer.open(sealed), UTF_8));
        } catch (RuntimeException | ParseException e) {
            throw new UnreadableKey(e);
        }
    }

    /** The secret is not the one that the key was sealed with. */
    static final class UnreadableKey extends RuntimeException {

        UnreadableKey(Exception cause) {
            super(cause);
        }
    }
}
