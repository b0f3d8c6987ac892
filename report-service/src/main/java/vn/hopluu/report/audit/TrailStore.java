package vn.hopluu.report.audit;

import com.mongodb.client.MongoCollection;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;

/** The service's database, where the trail is kept beside what it is about. */
@Component
class TrailStore {

    private final MongoOperations mongo;

    TrailStore(MongoOperations mongo) {
        this.mongo = mongo;
    }

    MongoCollection<Document> collection(String name) {
        return mongo.getCollection(name);
    }
}
