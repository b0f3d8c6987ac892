package vn.hopluu.org.issuer;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.ReplaceOptions;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationConsent;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationConsentService;
import org.springframework.stereotype.Repository;
import vn.hopluu.org.settings.OrgSettings;

/** Which person agreed to which client, and to what. */
@Repository
class Consents implements OAuth2AuthorizationConsentService {

    private final MongoCollection<Document> documents;

    Consents(MongoClient client, OrgSettings settings) {
        this.documents = client.getDatabase(settings.database()).getCollection("consents");
    }

    @Override
    public void save(OAuth2AuthorizationConsent consent) {
        String id = id(consent.getRegisteredClientId(), consent.getPrincipalName());
        Document document = new Document("_id", id).append("scopes", List.copyOf(consent.getScopes()));
        documents.replaceOne(eq("_id", id), document, new ReplaceOptions().upsert(true));
    }

    @Override
    public void remove(OAuth2AuthorizationConsent consent) {
        documents.deleteOne(eq("_id", id(consent.getRegisteredClientId(), consent.getPrincipalName())));
    }

    /** Another client that is called the same later is another one. */
    void forget(String client) {
        documents.deleteMany(and(gte("_id", client + ' '), lt("_id", client + '!')));
    }

    @Override
    public @Nullable OAuth2AuthorizationConsent findById(String client, String account) {
        @Nullable
        Document stored = documents.find(eq("_id", id(client, account))).first();
        return stored == null ? null : consent(client, account, new HashSet<>(stored.getList("scopes", String.class)));
    }

    private static OAuth2AuthorizationConsent consent(String client, String account, Set<String> scopes) {
        OAuth2AuthorizationConsent.Builder consent = OAuth2AuthorizationConsent.withId(client, account);
        scopes.forEach(consent::scope);
        return consent.build();
    }

    /** Neither part can have a blank in it. */
    private static String id(String client, String account) {
        return client + ' ' + account;
    }
}
