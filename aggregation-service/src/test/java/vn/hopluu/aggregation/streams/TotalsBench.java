package vn.hopluu.aggregation.streams;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import vn.hopluu.aggregation.AggregationSettings;
import vn.hopluu.aggregation.BrokerAccess;
import vn.hopluu.aggregation.topology.Generation;
import vn.hopluu.aggregation.topology.GenerationEmitted;
import vn.hopluu.aggregation.topology.ScopeTotal;
import vn.hopluu.aggregation.topology.Targets;
import vn.hopluu.aggregation.topology.TotalsTopic;
import vn.hopluu.aggregation.topology.TotalsTopology;
import vn.hopluu.platform.TestPlatform;

/**
 * Sends source messages to the shared broker, runs instances and reads the totals that were committed. Tests keep apart by
 * their application id and by the code of their form.
 */
public final class TotalsBench implements AutoCloseable {

    public static final int PARTITIONS = 4;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final String applicationId;
    private final Path directory;
    private final MeterRegistry meters = new SimpleMeterRegistry();
    private final Admin admin = Admin.create(Map.of("bootstrap.servers", kafka()));
    private final KafkaProducer<String, String> producer =
            new KafkaProducer<>(Map.of("bootstrap.servers", kafka()), new StringSerializer(), new StringSerializer());
    private final KafkaConsumer<String, byte[]> totals = new KafkaConsumer<>(
            Map.of("bootstrap.servers", kafka(), "isolation.level", "read_committed", "auto.offset.reset", "earliest"),
            new StringDeserializer(),
            new ByteArrayDeserializer());
    private final Map<String, ScopeTotal> newest = new HashMap<>();
    private final Set<GenerationEmitted> ends = new HashSet<>();
    private final Map<String, TotalsStreams> instances = new HashMap<>();

    public TotalsBench(String applicationId, Path directory) throws ExecutionException, InterruptedException {
        this.applicationId = applicationId;
        this.directory = directory;
        for (String topic : TotalsTopology.SOURCES) {
            create(topic);
        }
        create(TotalsTopic.NAME);
        totals.assign(IntStream.range(0, PARTITIONS)
                .mapToObj(partition -> new TopicPartition(TotalsTopic.NAME, partition))
                .toList());
        totals.seekToBeginning(totals.assignment());
    }

    public static String kafka() {
        return TestPlatform.shared().bootstrapServers();
    }

    public Admin admin() {
        return admin;
    }

    public MeterRegistry meters() {
        return meters;
    }

    /** To every partition, as units are. */
    public void sendUnit(String unit, String json) {
        for (int partition = 0; partition < PARTITIONS; partition++) {
            producer.send(new ProducerRecord<>(TotalsTopology.UNITS, partition, unit, json));
        }
    }

    public void sendReport(String form, String period, String unit, String json) {
        int partition = TotalsTopic.partition(form, period, PARTITIONS);
        String key = form + '.' + period + '.' + unit;
        producer.send(new ProducerRecord<>(TotalsTopology.REPORTS, partition, key, json));
    }

    /** Has an instance take its share of a generation. */
    public void run(String instance, Generation generation, Optional<Targets> targets) throws Exception {
        var streams = instances.computeIfAbsent(instance, name -> streams(settings(name)));
        streams.keep(Map.of(generation, targets));
    }

    public TotalsStreams instance(String name) {
        return instances.computeIfAbsent(name, missing -> streams(settings(missing)));
    }

    public void pause(String instance) {
        instance(instance).pause();
    }

    /** Reads totals until what was read satisfies the condition. */
    public Map<String, ScopeTotal> totals(String form, Predicate<Map<String, ScopeTotal>> enough) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            totals.poll(Duration.ofMillis(100)).forEach(this::take);
            var ours = new HashMap<>(newest);
            ours.keySet().removeIf(scope -> !scope.startsWith(form + '.'));
            if (enough.test(ours)) {
                return ours;
            }
        }
        throw new AssertionError("The totals did not come to what was expected; they are " + newest);
    }

    public Set<GenerationEmitted> ends() {
        return ends;
    }

    /** What a broker keeps of a poison message. */
    public List<ConsumerRecord<String, byte[]>> deadLetters(
            String source, Predicate<ConsumerRecord<String, byte[]>> ours) {
        var partition = new TopicPartition(source + DeadLetters.SUFFIX, 0);
        try (var letters = new KafkaConsumer<>(
                Map.of("bootstrap.servers", (Object) kafka(), "auto.offset.reset", "earliest"),
                new StringDeserializer(),
                new ByteArrayDeserializer())) {
            letters.assign(List.of(partition));
            letters.seekToBeginning(List.of(partition));
            long end = System.nanoTime() + PATIENCE.toNanos();
            while (System.nanoTime() < end) {
                List<ConsumerRecord<String, byte[]>> found =
                        letters.poll(Duration.ofMillis(100)).records(partition).stream()
                                .filter(ours)
                                .toList();
                if (!found.isEmpty()) {
                    return found;
                }
            }
        }
        throw new AssertionError("Nothing was set aside");
    }

    private void take(ConsumerRecord<String, byte[]> message) {
        switch (TotalsTopic.read(message)) {
            case ScopeTotal total -> newest.merge(total.key(), total, TotalsBench::newer);
            case GenerationEmitted end -> ends.add(end);
        }
    }

    private static ScopeTotal newer(ScopeTotal known, ScopeTotal read) {
        return read.sequence() > known.sequence() ? read : known;
    }

    private TotalsStreams streams(AggregationSettings settings) {
        return new TotalsStreams(
                settings, new BrokerAccess(Map.of("bootstrap.servers", kafka())), new Topics(admin, settings), meters);
    }

    private AggregationSettings settings(String instance) {
        return new AggregationSettings(
                (short) 1, applicationId, instance, directory, 1, Duration.ofMillis(20), Duration.ofSeconds(10));
    }

    private void create(String topic) throws ExecutionException, InterruptedException {
        try {
            admin.createTopics(List.of(new NewTopic(topic, PARTITIONS, (short) 1)))
                    .all()
                    .get();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw e;
            }
        }
    }

    @Override
    public void close() {
        instances.values().forEach(TotalsStreams::pause);
        producer.close();
        totals.close();
        admin.close();
    }
}
