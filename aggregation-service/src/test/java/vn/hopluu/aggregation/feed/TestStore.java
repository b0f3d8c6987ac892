package vn.hopluu.aggregation.feed;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.util.UUID;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.data.mongodb.core.SimpleMongoClientDatabaseFactory;
import vn.hopluu.platform.TestPlatform;

/** An empty database of the shared store. */
public final class TestStore implements AutoCloseable {

    private final MongoClient client = MongoClients.create(TestPlatform.shared().mongodbUri());
    private final MongoDatabaseFactory database =
            new SimpleMongoClientDatabaseFactory(client, "views-" + UUID.randomUUID());

    public MongoDatabaseFactory database() {
        return database;
    }

    public Positions positions() {
        return new Positions(database);
    }

    @Override
    public void close() {
        database.getMongoDatabase().drop();
        client.close();
    }
}
