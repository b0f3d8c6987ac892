package vn.hopluu.org.audit;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import org.bson.Document;
import org.springframework.stereotype.Component;
import vn.hopluu.org.settings.OrgSettings;

/** The service's database, where the trail is kept beside what it is about. */
@Component
class TrailStore {

    private final MongoDatabase database;

    TrailStore(MongoClient client, OrgSettings settings) {
        this.database = client.getDatabase(settings.database());
    }

    MongoCollection<Document> collection(String name) {
        return database.getCollection(name);
    }
}
