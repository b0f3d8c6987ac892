package vn.hopluu.report;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import vn.hopluu.platform.TestPlatform;

/** What stands on a topic. */
public final class Events {

    /** Else each look waits half a second for what may come yet. */
    private static final int AT_MOST_MILLIS = 10;

    private Events() {}

    /** Every record with this key, oldest first. */
    public static List<ConsumerRecord<String, String>> of(String topic, String key) {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers", TestPlatform.shared().bootstrapServers(), "fetch.max.wait.ms", AT_MOST_MILLIS);
        try (KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            return read(consumer, topic).stream()
                    .filter(record -> key.equals(record.key()))
                    .toList();
        }
    }

    /** The types of a report's events, oldest first. */
    public static List<String> types(String report) {
        return of("report.events.v1", report).stream()
                .map(record -> header(record, "ce_type"))
                .toList();
    }

    public static String header(ConsumerRecord<String, String> record, String name) {
        return new String(
                Objects.requireNonNull(record.headers().lastHeader(name)).value(), StandardCharsets.UTF_8);
    }

    private static List<ConsumerRecord<String, String>> read(KafkaConsumer<String, String> consumer, String topic) {
        List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                .map(info -> new TopicPartition(topic, info.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        Map<TopicPartition, Long> end = consumer.endOffsets(partitions);
        List<ConsumerRecord<String, String>> records = new ArrayList<>();
        while (end.entrySet().stream().anyMatch(one -> consumer.position(one.getKey()) < one.getValue())) {
            consumer.poll(Duration.ofMillis(100)).forEach(records::add);
        }
        return records;
    }
}
