package vn.hopluu.report.publishing;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.utils.Utils;

/** Turns recorded events into records of their topic: CloudEvents 1.0 in binary mode. */
final class EventRecords {

    private EventRecords() {}

    static ProducerRecord<String, byte[]> of(Publication publication, OutboxEntry entry, int partitions) {
        byte[] body = entry.body().getBytes(StandardCharsets.UTF_8);
        ProducerRecord<String, byte[]> record = new ProducerRecord<>(
                publication.topic().text(), partition(publication.partitionBy(), partitions), publication.key(), body);
        attributes(record.headers(), publication.key(), entry);
        return record;
    }

    /** All reports of a period share a partition, whatever producer wrote them: so their totals meet in one place. */
    static int partition(String by, int partitions) {
        return Utils.toPositive(Utils.murmur2(by.getBytes(StandardCharsets.UTF_8))) % partitions;
    }

    private static void attributes(Headers headers, String key, OutboxEntry entry) {
        add(headers, "ce_specversion", "1.0");
        add(headers, "ce_id", key + "." + entry.revision());
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
