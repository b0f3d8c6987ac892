package vn.hopluu.report.unit;

import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.stereotype.Component;

/**
 * Sets a record that cannot be understood aside, with the reason, and counts it. The topic is read anew at each start, so the
 * key names the record's place: a compacted dead-letter topic keeps one letter of each.
 */
@Component
class DeadLetters {

    private static final Logger log = LoggerFactory.getLogger(DeadLetters.class);

    private final KafkaTemplate<String, byte[]> kafka;
    private final MeterRegistry metrics;

    DeadLetters(KafkaTemplate<String, byte[]> kafka, MeterRegistry metrics) {
        this.kafka = kafka;
        this.metrics = metrics;
    }

    void setAside(ConsumerRecord<String, byte[]> poison, Exception reason) {
        String place = poison.topic() + "-" + poison.partition() + "-" + poison.offset();
        log.error("Set {} aside: {}", place, reason.getClass().getSimpleName());
        metrics.counter("hopluu.deadletters", "topic", poison.topic()).increment();
        kafka.send(letter(poison, place, reason));
    }

    private static ProducerRecord<String, byte[]> letter(
            ConsumerRecord<String, byte[]> poison, String place, Exception reason) {
        ProducerRecord<String, byte[]> letter = new ProducerRecord<>(poison.topic() + ".dlt", place, poison.value());
        poison.headers().forEach(letter.headers()::add);
        letter.headers().add("hopluu_reason", bytes(String.valueOf(reason.getMessage())));
        letter.headers().add("hopluu_exception", bytes(reason.getClass().getName()));
        letter.headers().add("hopluu_key", bytes(String.valueOf(poison.key())));
        letter.headers().add("hopluu_place", bytes(place));
        return letter;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
