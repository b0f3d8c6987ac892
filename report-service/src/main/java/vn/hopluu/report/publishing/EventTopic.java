package vn.hopluu.report.publishing;

import java.time.Duration;
import java.util.EnumMap;
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

/** Sees to it that the topics exist, however long the broker takes to come up; until then nothing is published. */
@Component
class EventTopic implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(EventTopic.class);
    private static final Duration RETRY = Duration.ofSeconds(1);

    private final KafkaAdmin admin;
    private final Settings settings;
    private final CompletableFuture<Map<Topic, Integer>> partitions = new CompletableFuture<>();
    private volatile boolean running;

    EventTopic(KafkaAdmin admin, Settings settings) {
        this.admin = admin;
        this.settings = settings;
    }

    /** Waits until the topics are there. */
    int partitions(Topic topic) {
        return Objects.requireNonNull(partitions.join().get(topic));
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
                log.info("Waiting for Kafka to create the topics: {}", notYet.getMessage());
                pause();
            }
        }
    }

    private Map<Topic, Integer> ensure(Admin client) throws Exception {
        Map<Topic, Integer> found = new EnumMap<>(Topic.class);
        for (Topic topic : Topic.values()) {
            found.put(topic, ensure(client, topic.text()));
        }
        return found;
    }

    private int ensure(Admin client, String name) throws Exception {
        NewTopic topic = new NewTopic(name, settings.topicPartitions(), settings.topicReplication())
                .configs(Map.of(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT));
        try {
            client.createTopics(List.of(topic)).all().get();
        } catch (ExecutionException failure) {
            if (!(failure.getCause() instanceof TopicExistsException)) {
                throw failure;
            }
        }
        return partitionsOf(
                name, client.describeTopics(List.of(name)).allTopicNames().get());
    }

    private static int partitionsOf(String name, Map<String, TopicDescription> found) {
        return Objects.requireNonNull(found.get(name)).partitions().size();
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
