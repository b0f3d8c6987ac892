package vn.hopluu.report.reminders;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.header.Headers;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.stereotype.Component;
import vn.hopluu.report.Settings;

/** Publishes recorded reminders on {@code report.reminders.v1}, CloudEvents 1.0 in binary mode, and then removes them: at least once. */
@Component
class Courier {

    static final String TOPIC = "report.reminders.v1";

    private static final Logger log = LoggerFactory.getLogger(Courier.class);
    private static final Duration KEPT = Duration.ofDays(30);
    private static final int PAGE = 500;
    private static final long PATIENCE_SECONDS = 60;

    private final Reminders reminders;
    private final KafkaTemplate<String, byte[]> kafka;
    private final KafkaAdmin admin;
    private final Settings settings;
    private volatile boolean there;

    Courier(Reminders reminders, KafkaTemplate<String, byte[]> kafka, KafkaAdmin admin, Settings settings) {
        this.reminders = reminders;
        this.kafka = kafka;
        this.admin = admin;
        this.settings = settings;
    }

    /** What does not go out stays for the next time, whichever instance it is. */
    void publish() {
        List<Document> left = reminders.pending(PAGE);
        while (deliver(left) && left.size() == PAGE) {
            left = reminders.pending(PAGE);
        }
    }

    /** @return whether all of it went out */
    private boolean deliver(List<Document> documents) {
        if (documents.isEmpty()) {
            return true;
        }
        try {
            send(documents);
            reminders.settle(keys(documents));
            return true;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException | RuntimeException later) {
            log.warn("Reminders wait to be published: {}", later.getMessage());
        }
        return false;
    }

    private void send(List<Document> documents) throws InterruptedException, ExecutionException, TimeoutException {
        ensureTopic();
        List<CompletableFuture<?>> sending = new ArrayList<>();
        documents.forEach(document -> entries(document).forEach(entry -> sending.add(kafka.send(record(entry)))));
        CompletableFuture.allOf(sending.toArray(CompletableFuture[]::new)).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    private void ensureTopic() {
        if (!there) {
            admin.createOrModifyTopics(new NewTopic(TOPIC, settings.topicPartitions(), settings.topicReplication())
                    .configs(Map.of(TopicConfig.RETENTION_MS_CONFIG, String.valueOf(KEPT.toMillis()))));
            there = true;
        }
    }

    private static List<Document> entries(Document document) {
        return document.getList("outbox", Document.class, List.of());
    }

    private static Map<String, List<String>> keys(List<Document> documents) {
        Map<String, List<String>> keys = new HashMap<>();
        documents.forEach(document -> entries(document)
                .forEach(entry -> keys.computeIfAbsent(document.getString("_id"), first -> new ArrayList<>())
                        .add(entry.getString("key"))));
        return keys;
    }

    private static ProducerRecord<String, byte[]> record(Document entry) {
        byte[] body = entry.getString("body").getBytes(StandardCharsets.UTF_8);
        ProducerRecord<String, byte[]> record = new ProducerRecord<>(TOPIC, entry.getString("unit"), body);
        Headers headers = record.headers();
        add(headers, "ce_specversion", "1.0");
        add(headers, "ce_id", entry.getString("reminder"));
        add(headers, "ce_source", "/report-service");
        add(headers, "ce_type", entry.getString("type"));
        add(headers, "ce_time", entry.getDate("at").toInstant().toString());
        add(headers, "content-type", "application/json");
        return record;
    }

    private static void add(Headers headers, String name, String value) {
        headers.add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
