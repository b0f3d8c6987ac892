package vn.hopluu.systemtests;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;

/** A stranger at the broker, who writes what no service would. */
final class Broker implements AutoCloseable {

    private final KafkaProducer<String, String> producer;
    private final KafkaConsumer<byte[], byte[]> consumer;

    Broker(String kafka) {
        var address = Map.<String, Object>of("bootstrap.servers", kafka);
        this.producer = new KafkaProducer<>(address, new StringSerializer(), new StringSerializer());
        this.consumer = new KafkaConsumer<>(address, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    void writeToEveryPartition(String topic, String key, String value) {
        for (var partition : producer.partitionsFor(topic)) {
            producer.send(new ProducerRecord<>(topic, partition.partition(), key, value));
        }
        producer.flush();
    }

    /** Waits for a record of this value, from the beginning of the topic. */
    ConsumerRecord<byte[], byte[]> firstOf(String topic, String value) {
        Awaitility.await(topic).until(() -> consumer.listTopics().containsKey(topic));
        var partitions = consumer.partitionsFor(topic).stream()
                .map(found -> new TopicPartition(topic, found.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        return Awaitility.await(value)
                .until(() -> poll(value.getBytes(UTF_8)), Optional::isPresent)
                .orElseThrow();
    }

    private Optional<ConsumerRecord<byte[], byte[]>> poll(byte[] value) {
        for (var record : consumer.poll(Duration.ofMillis(200))) {
            if (Arrays.equals(record.value(), value)) return Optional.of(record);
        }
        return Optional.empty();
    }

    @Override
    public void close() {
        producer.close();
        consumer.close();
    }
}
