package vn.hopluu.benchmarks.figures;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.common.utils.Utils;
import vn.hopluu.benchmarks.client.Json;

/** Writes events to the topics as the contracts say: units to every partition, reports by form and period. */
final class EventWriter implements AutoCloseable {

    private static final String UNITS = "org.units.v1";
    private static final String REPORTS = "report.events.v1";

    private final KafkaProducer<String, String> producer;

    EventWriter(String kafka) {
        this.producer = new KafkaProducer<>(
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        kafka,
                        ProducerConfig.ACKS_CONFIG,
                        "all",
                        ProducerConfig.LINGER_MS_CONFIG,
                        5,
                        ProducerConfig.BUFFER_MEMORY_CONFIG,
                        64 << 20),
                new StringSerializer(),
                new StringSerializer());
    }

    void write(UnitChanged event) {
        var json = Json.MAPPER.writeValueAsString(event);
        for (var partition : producer.partitionsFor(UNITS)) {
            send(UNITS, partition.partition(), event.unit(), json, "UnitChanged");
        }
    }

    void write(ReportSubmitted event) {
        var key = (event.form() + "." + event.period()).getBytes(UTF_8);
        int partition = Utils.toPositive(Utils.murmur2(key))
                % producer.partitionsFor(REPORTS).size();
        send(REPORTS, partition, event.report(), Json.MAPPER.writeValueAsString(event), "ReportSubmitted");
    }

    private void send(String topic, int partition, String key, String json, String type) {
        producer.send(new ProducerRecord<>(topic, partition, key, json, headers(type)));
    }

    private static List<Header> headers(String type) {
        return List.of(
                header("ce_specversion", "1.0"),
                header("ce_id", UUID.randomUUID().toString()),
                header("ce_source", "/benchmarks"),
                header("ce_type", type),
                header("ce_time", Instant.now().toString()),
                header("content-type", "application/json"));
    }

    private static Header header(String name, String value) {
        return new RecordHeader(name, value.getBytes(UTF_8));
    }

    /** Waits until everything written is acknowledged. */
    @Override
    public void close() {
        producer.flush();
        producer.close();
    }
}
