package vn.hopluu.benchmarks.figures;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import vn.hopluu.benchmarks.load.OpenLoop;
import vn.hopluu.benchmarks.load.Samples;

/** (c) The floor: the time of one bare produce on the same broker to a consumer that reads committed records. */
final class BareKafka {

    private static final int BYTES = 1500; // About one report event.

    private final String kafka;
    private final TopicPartition partition = new TopicPartition("bench.bare." + UUID.randomUUID(), 0);

    BareKafka(Rig rig) {
        this.kafka = rig.kafka();
    }

    /** The first second is for warming up and is not counted. */
    Samples measure(int rate, int seconds) {
        var samples = new Samples();
        int all = rate * (seconds + 1);
        var arrived = new CountDownLatch(all);
        try (var producer = new KafkaProducer<>(producing(), new ByteArraySerializer(), new ByteArraySerializer())) {
            createTopic();
            var reader = Thread.ofPlatform().start(() -> read(samples, arrived, rate));
            new OpenLoop(rate).run(all, (i, intended) -> producer.send(record(intended)));
            await(arrived, reader);
        }
        return samples;
    }

    private ProducerRecord<byte[], byte[]> record(long intended) {
        return new ProducerRecord<>(
                partition.topic(), 0, Long.toString(intended).getBytes(UTF_8), new byte[BYTES]);
    }

    private void createTopic() {
        try (var admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, kafka))) {
            var topic = new NewTopic(partition.topic(), 1, (short) 1);
            admin.createTopics(List.of(topic))
                    .all()
                    .toCompletionStage()
                    .toCompletableFuture()
                    .join();
        }
    }

    private void read(Samples samples, CountDownLatch arrived, long warmUp) {
        try (var consumer =
                new KafkaConsumer<>(consuming(), new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            consumer.assign(List.of(partition));
            while (arrived.getCount() > 0) {
                for (var record : consumer.poll(Duration.ofMillis(100))) {
                    long time = System.nanoTime() - Long.parseLong(new String(record.key(), UTF_8));
                    if (record.offset() >= warmUp) samples.add(time);
                    arrived.countDown();
                }
            }
        }
    }

    private Map<String, Object> producing() {
        return Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                kafka,
                ProducerConfig.ACKS_CONFIG,
                "all",
                ProducerConfig.LINGER_MS_CONFIG,
                0);
    }

    private Map<String, Object> consuming() {
        return Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, kafka,
                ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed",
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    }

    private static void await(CountDownLatch arrived, Thread reader) {
        try {
            arrived.await();
            reader.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
