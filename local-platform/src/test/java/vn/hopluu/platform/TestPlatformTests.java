package vn.hopluu.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.bson.Document;
import org.junit.jupiter.api.Test;

class TestPlatformTests {

    private final TestPlatform platform = TestPlatform.shared();

    @Test
    void isStartedOnce() {
        assertThat(TestPlatform.shared()).isSameAs(platform);
    }

    @Test
    void offersABroker() throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", platform.bootstrapServers()))) {
            admin.createTopics(List.of(new NewTopic("things", 4, (short) 1)))
                    .all()
                    .get();
            assertThat(admin.listTopics().names().get()).contains("things");
        }
    }

    @Test
    void offersAStoreThatAnswersHello() {
        try (MongoClient client = MongoClients.create(platform.mongodbUri())) {
            Document hello = client.getDatabase("admin").runCommand(new Document("hello", 1));
            assertThat(hello.getBoolean("isWritablePrimary")).isTrue();
        }
    }

    @Test
    void offersAStoreThatKeepsDocuments() {
        try (MongoClient client = MongoClients.create(platform.mongodbUri())) {
            var documents = client.getDatabase("some").getCollection("documents");
            documents.insertOne(new Document("_id", "one").append("text", "Hợp Lưu"));
            assertThat(documents.find(new Document("_id", "one")).first()).containsEntry("text", "Hợp Lưu");
        }
    }
}
