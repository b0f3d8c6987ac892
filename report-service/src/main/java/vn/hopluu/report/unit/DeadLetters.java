package vn.hopluu.report.unit;

import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.config.TopicBuilder;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.stereotype.Component;
import vn.hopluu.report.Settings;

/**
 * Sets a record that cannot be understood aside, with the reason, and counts it. The topic is read anew at each start, so the
 * key names the record's place: a compacted dead-letter topic keeps one letter of each.
 */
@Component
class DeadLetters {

    private static final Logger log = LoggerFactory.getLogger(DeadLetters.class);

    private static final String SUFFIX = ".dlt";

    private final KafkaTemplate<String, byte[]> kafka;
    private final KafkaAdmin admin;
    private final Settings settings;
    private final MeterRegistry metrics;

    DeadLetters(KafkaTemplate<String, byte[]> kafka, KafkaAdmin admin, Settings settings, MeterRegistry metrics) {
        this.kafka = kafka;
        this.admin = admin;
        this.settings = settings;
        this.metrics = metrics;
    }

    void setAside(ConsumerRecord<String, byte[]> poison, Exception reason) {
        String place = poison.topic() + "-" + poison.partition() + "-" + poison.offset();
        log.error("Set {} aside: {}", place, reason.getClass().getSimpleName());
        metrics.counter("hopluu.deadletters", "topic", poison.topic()).increment();
        try {
            createTopic(poison.topic() + SUFFIX);
            kafka.send(letter(poison, place, reason));
        } catch (RuntimeException unsent) {
            // The stream goes on; the record itself stays on its topic and is met again at the next start.
            log.error("No letter could be written about {}: {}", place, unsent.getMessage());
        }
    }

    private void createTopic(String name) {
        admin.createOrModifyTopics(TopicBuilder.name(name)
                .partitions(1)
                .replicas(settings.topicReplication())
                .compact()
                .build());
    }

    private static ProducerRecord<String, byte[]> letter(
            ConsumerRecord<String, byte[]> poison, String place, Exception reason) {
        ProducerRecord<String, byte[]> letter = new ProducerRecord<>(poison.topic() + SUFFIX, place, poison.value());
        poison.headers().forEach(letter.headers()::add);
        letter.headers().add("hopluu-deadletter-reason", bytes(String.valueOf(reason.getMessage())));
        letter.headers()
                .add("hopluu-deadletter-exception", bytes(reason.getClass().getName()));
        letter.headers().add("hopluu-deadletter-key", bytes(String.valueOf(poison.key())));
        letter.headers().add("hopluu-deadletter-place", bytes(place));
        return letter;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
