package vn.hopluu.aggregation.topology;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import tools.jackson.databind.json.JsonMapper;

/** The topology on one partition, without a broker. */
final class TotalsDriver implements AutoCloseable {

    static final Duration PAUSE = Duration.ofMillis(20);
    private static final JsonMapper JSON = new JsonMapper();

    private final TopologyTestDriver driver;
    private final TestInputTopic<String, byte[]> units;
    private final TestInputTopic<String, byte[]> reports;
    private final TestOutputTopic<String, byte[]> totals;

    TotalsDriver(Path directory, Generation generation, Optional<Targets> targets) {
        var settings = new Properties();
        settings.put(StreamsConfig.APPLICATION_ID_CONFIG, "driver");
        settings.put(StreamsConfig.STATE_DIR_CONFIG, directory.toString());
        driver = new TopologyTestDriver(new TotalsTopology(generation, targets, PAUSE).build(), settings);
        units = driver.createInputTopic(PublishedUnit.TOPIC, new StringSerializer(), new ByteArraySerializer());
        reports = driver.createInputTopic(PublishedReport.TOPIC, new StringSerializer(), new ByteArraySerializer());
        totals = driver.createOutputTopic(TotalsTopic.NAME, new StringDeserializer(), new ByteArrayDeserializer());
    }

    static TotalsDriver first(Path directory) {
        return new TotalsDriver(directory, new Generation(1), Optional.empty());
    }

    void send(PublishedUnit unit) {
        units.pipeInput(unit.unit(), JSON.writeValueAsBytes(unit));
    }

    void send(PublishedReport report) {
        reports.pipeInput(report.unit(), JSON.writeValueAsBytes(report));
    }

    void sendReport(byte[] value) {
        reports.pipeInput("any", value);
    }

    void sendTombstone() {
        reports.pipeInput("any", null);
    }

    void letTimePass() {
        driver.advanceWallClockTime(PAUSE);
    }

    /** What was emitted since the last call. */
    List<TotalsMessage> emitted() {
        var messages = new ArrayList<TotalsMessage>();
        totals.readRecordsToList()
                .forEach(message ->
                        messages.add(TotalsTopic.read(read(message.key(), message.value(), message.headers()))));
        return messages;
    }

    List<ScopeTotal> emittedTotals() {
        return emitted().stream()
                .filter(ScopeTotal.class::isInstance)
                .map(ScopeTotal.class::cast)
                .toList();
    }

    private static ConsumerRecord<String, byte[]> read(String key, byte[] value, Headers headers) {
        return new ConsumerRecord<>(
                TotalsTopic.NAME,
                0,
                0,
                0,
                TimestampType.CREATE_TIME,
                key.length(),
                value.length,
                key,
                value,
                new RecordHeaders(headers),
                Optional.empty());
    }

    @Override
    public void close() {
        driver.close();
    }
}
