package vn.hopluu.org.publishing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;
import tools.jackson.databind.json.JsonMapper;
import vn.hopluu.org.registry.Announcement;
import vn.hopluu.org.registry.Unannounced;
import vn.hopluu.org.registry.UnitState;

/** A unit's newest state on its way out, as a CloudEvent in binary mode. */
record UnitChanged(UnitState state, Announcement announcement) {

    /** Several announcements of one unit are one event: its newest state says all that the earlier ones would have. */
    static UnitChanged of(Unannounced unit) {
        return new UnitChanged(unit.state(), unit.announcements().getLast());
    }

    /** The same event for every partition: consumers that share the partitions among them all need all units. */
    Stream<ProducerRecord<String, byte[]>> broadcast(int partitions, JsonMapper json) {
        byte[] value = json.writeValueAsBytes(state);
        List<Header> headers = headers();
        return IntStream.range(0, partitions)
                .mapToObj(partition -> new ProducerRecord<>(
                        UnitsTopic.NAME, partition, state.unit().value(), value, headers));
    }

    private List<Header> headers() {
        Stream<Header> always = Stream.of(
                header("ce_specversion", "1.0"),
                header("ce_id", announcement.id()),
                header("ce_source", "/org-service"),
                header("ce_type", "UnitChanged"),
                header("ce_time", announcement.time().toString()),
                header("content-type", "application/json"));
        return Stream.concat(
                        always,
                        Stream.ofNullable(announcement.correlationId()).map(id -> header("ce_correlationid", id)))
                .toList();
    }

    private static Header header(String name, String value) {
        return new RecordHeader(name, value.getBytes(UTF_8));
    }
}
