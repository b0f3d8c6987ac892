package vn.hopluu.report.publishing;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.utils.Utils;

/** Turns recorded events into records on {@code report.events.v1}: CloudEvents 1.0 in binary mode. */
final class EventRecords {

    static final String TOPIC = "report.events.v1";

    private EventRecords() {}

    static ProducerRecord<String, byte[]> of(Publication publication, OutboxEntry entry, int partitions) {
        byte[] body = entry.body().getBytes(StandardCharsets.UTF_8);
        ProducerRecord<String, byte[]> record =
                new ProducerRecord<>(TOPIC, partition(publication.period(), partitions), publication.report(), body);
        attributes(record.headers(), publication.report(), entry);
        return record;
    }

    /** All reports of a period share a partition, whatever producer wrote them: so their totals meet in one place. */
    static int partition(String period, int partitions) {
        return Utils.toPositive(Utils.murmur2(period.getBytes(StandardCharsets.UTF_8))) % partitions;
    }

    private static void attributes(Headers headers, String report, OutboxEntry entry) {
        add(headers, "ce_specversion", "1.0");
        add(headers, "ce_id", report + "." + entry.revision());
        add(headers, "ce_source", "/report-service");
        add(headers, "ce_type", entry.type());
        add(headers, "ce_time", entry.at().toString());
        add(headers, "content-type", "application/json");
        if (entry.correlationId() != null) {
            add(headers, "ce_correlationid", entry.correlationId());
        }
    }

    private static void add(Headers headers, String name, String value) {
        headers.add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
