package vn.hopluu.org;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import vn.hopluu.platform.TestPlatform;

/** Reads the topic from its beginning, as any consumer would. */
public final class UnitsOnTopic {

    private static final String TOPIC = "org.units.v1";

    private UnitsOnTopic() {}

    /** Waits until each of the four partitions has told of all these units. */
    public static void awaitInEveryPartition(Set<String> units) {
        try (KafkaConsumer<String, String> consumer = new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        TestPlatform.shared().bootstrapServers()),
                new StringDeserializer(),
                new StringDeserializer())) {
            await().atMost(Duration.ofMinutes(1))
                    .until(() -> consumer.partitionsFor(TOPIC).size() == 4);
            consumer.assign(IntStream.range(0, 4)
                    .mapToObj(each -> new TopicPartition(TOPIC, each))
                    .toList());
            consumer.seekToBeginning(consumer.assignment());
            Map<Integer, Set<String>> seen = new TreeMap<>();
            await().atMost(Duration.ofMinutes(1)).untilAsserted(() -> {
                consumer.poll(Duration.ofMillis(200))
                        .forEach(each -> seen.computeIfAbsent(each.partition(), _ -> new TreeSet<>())
                                .add(each.key()));
                assertThat(seen).hasSize(4);
                assertThat(seen.values()).allSatisfy(keys -> assertThat(keys).containsAll(units));
            });
        }
    }
}
