package vn.hopluu.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The platform's process, ended by SIGKILL while many clients write. */
class CrashTests {

    private static final int CLIENTS = 8;
    private static final int ENOUGH = 400;

    private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();

    @Test
    void losesNoAcknowledgedDocument(@TempDir Path data) throws Exception {
        ForkedPlatform first = start(data);
        try (MongoClient client =
                MongoClients.create(first.mongodbUri() + "/?retryWrites=false&serverSelectionTimeoutMS=10000")) {
            MongoCollection<Document> documents = client.getDatabase("crash").getCollection("documents");
            writeUntilKilled(first, name -> {
                documents.insertOne(new Document("_id", name).append("text", "x".repeat(500)));
                documents.updateOne(new Document("_id", name), new Document("$set", new Document("seen", true)));
            });
        }
        ForkedPlatform second = start(data);
        try (MongoClient client = MongoClients.create(second.mongodbUri())) {
            MongoCollection<Document> documents = client.getDatabase("crash").getCollection("documents");
            Set<String> kept = new HashSet<>();
            documents.find(new Document("seen", true)).forEach(document -> kept.add(document.getString("_id")));
            assertThat(kept).containsAll(acknowledged);
            // Neither is any half written: each can be found by its index, and be replaced.
            for (String name : kept) {
                assertThat(documents.deleteOne(new Document("_id", name)).getDeletedCount())
                        .isOne();
                documents.insertOne(new Document("_id", name));
            }
        } finally {
            second.kill();
        }
    }

    @Test
    void losesNoAcknowledgedRecordAndKeepsTopics(@TempDir Path data) throws Exception {
        ForkedPlatform first = start(data);
        Broker.createTopic(first.bootstrapServers(), "crash", 1);
        try (KafkaProducer<String, String> producer = producer(first)) {
            writeUntilKilled(
                    first,
                    name -> producer.send(new ProducerRecord<>("crash", name, name))
                            .get());
        }
        ForkedPlatform second = start(data);
        try {
            assertThat(read(second, "crash")).containsAll(acknowledged);
        } finally {
            second.kill();
        }
    }

    private void writeUntilKilled(ForkedPlatform platform, Write write) throws Exception {
        try (var threads = Executors.newFixedThreadPool(CLIENTS)) {
            List<Future<?>> writers = new ArrayList<>();
            IntStream.range(0, CLIENTS).forEach(i -> writers.add(threads.submit(() -> writeForever(i, write))));
            while (acknowledged.size() < ENOUGH && writers.stream().noneMatch(Future::isDone)) {
                Thread.onSpinWait();
            }
            platform.kill();
        }
        assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(ENOUGH);
    }

    private void writeForever(int client, Write write) {
        for (int i = 0; ; i++) {
            String name = client + "-" + i;
            try {
                write.accept(name);
            } catch (Exception killed) {
                return;
            }
            acknowledged.add(name);
        }
    }

    private interface Write {
        void accept(String name) throws Exception;
    }

    private static ForkedPlatform start(Path data) {
        return ForkedPlatform.start(new PlatformSettings(data, Loopback.freePort(), Loopback.freePort()), Map.of());
    }

    private static KafkaProducer<String, String> producer(ForkedPlatform platform) {
        return new KafkaProducer<>(
                Map.of(
                        "bootstrap.servers", platform.bootstrapServers(),
                        "max.block.ms", 2_000,
                        "request.timeout.ms", 1_000,
                        "delivery.timeout.ms", 2_000),
                new StringSerializer(),
                new StringSerializer());
    }

    private static Set<String> read(ForkedPlatform platform, String topic) {
        Set<String> keys = new HashSet<>();
        try (KafkaConsumer<String, String> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", platform.bootstrapServers()),
                new StringDeserializer(),
                new StringDeserializer())) {
            TopicPartition partition = new TopicPartition(topic, 0);
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            long end = consumer.endOffsets(List.of(partition)).getOrDefault(partition, 0L);
            while (consumer.position(partition) < end) {
                for (ConsumerRecord<String, String> record : consumer.poll(Duration.ofMillis(200))) {
                    keys.add(record.key());
                }
            }
        }
        return keys;
    }
}
