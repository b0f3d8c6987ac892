package vn.hopluu.report.publishing;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.stereotype.Component;
import vn.hopluu.report.Settings;

/** Sees to it that the topic exists, however long the broker takes to come up; until then nothing is published. */
@Component
class EventTopic implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(EventTopic.class);
    private static final Duration RETRY = Duration.ofSeconds(1);

    private final KafkaAdmin admin;
    private final Settings settings;
    private final CompletableFuture<Integer> partitions = new CompletableFuture<>();
    private volatile boolean running;

    EventTopic(KafkaAdmin admin, Settings settings) {
        this.admin = admin;
        this.settings = settings;
    }

    /** Waits until the topic is there. */
    int partitions() {
        return partitions.join();
    }

    @Override
    public void start() {
        running = true;
        Thread.ofVirtual().name("event-topic").start(this::untilThere);
    }

    private void untilThere() {
        while (running && !partitions.isDone()) {
            try (Admin client = Admin.create(admin.getConfigurationProperties())) {
                partitions.complete(ensure(client));
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return;
            } catch (Exception notYet) {
                log.info("Waiting for Kafka to create {}: {}", EventRecords.TOPIC, notYet.getMessage());
                pause();
            }
        }
    }

    private int ensure(Admin client) throws Exception {
        NewTopic topic = new NewTopic(EventRecords.TOPIC, settings.topicPartitions(), settings.topicReplication())
                .configs(Map.of(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT));
        try {
            client.createTopics(List.of(topic)).all().get();
        } catch (ExecutionException failure) {
            if (!(failure.getCause() instanceof TopicExistsException)) {
                throw failure;
            }
        }
        return partitionsOf(client.describeTopics(List.of(EventRecords.TOPIC))
                .allTopicNames()
                .get());
    }

    private static int partitionsOf(Map<String, TopicDescription> found) {
        return Objects.requireNonNull(found.get(EventRecords.TOPIC))
                .partitions()
                .size();
    }

    private static void pause() {
        try {
            Thread.sleep(RETRY);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void stop() {
        running = false;
        partitions.cancel(false);
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
