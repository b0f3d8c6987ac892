package vn.hopluu.aggregation.topology;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.utils.Utils;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The topic of totals: its name, where a period's totals stand in it, and how its records are written and read. */
public final class TotalsTopic {

    public static final String NAME = "aggregation.totals.v1";
    public static final String TYPE_HEADER = "ce_type";
    private static final String GENERATION_EMITTED = "GenerationEmitted";

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private TotalsTopic() {}

    /** The partition of a form and period, the same in the topic of reports: producers choose it explicitly. */
    public static int partition(String form, String period, int partitions) {
        byte[] key = (form + '.' + period).getBytes(StandardCharsets.UTF_8);
        return Utils.toPositive(Utils.murmur2(key)) % partitions;
    }

    /** Where a message belongs. */
    static int partition(TotalsMessage message, int partitions) {
        return switch (message) {
            case ScopeTotal total -> partition(total.form(), total.period(), partitions);
            case GenerationEmitted end -> end.partition();
        };
    }

    /** The CloudEvents attributes of a message. */
    static Headers headers(TotalsMessage message) {
        return switch (message) {
            case ScopeTotal total -> headers("TotalChanged", total.key() + '/' + total.sequence());
            case GenerationEmitted end -> headers(GENERATION_EMITTED, end.key() + '/' + end.partition());
        };
    }

    public static byte[] write(TotalsMessage message) {
        return JSON.writeValueAsBytes(message);
    }

    public static ScopeTotal readTotal(byte[] value) {
        return JSON.readValue(value, ScopeTotal.class);
    }

    /** What the record says, by its type header. */
    public static TotalsMessage read(ConsumerRecord<String, byte[]> message) {
        byte[] value = Objects.requireNonNull(message.value());
        return isGenerationEmitted(message.headers().lastHeader(TYPE_HEADER))
                ? JSON.readValue(value, GenerationEmitted.class)
                : readTotal(value);
    }

    private static boolean isGenerationEmitted(@Nullable Header type) {
        return type != null && GENERATION_EMITTED.equals(new String(type.value(), StandardCharsets.UTF_8));
    }

    private static Headers headers(String type, String id) {
        return new RecordHeaders()
                .add("ce_specversion", utf8("1.0"))
                .add("ce_id", utf8(id))
                .add("ce_source", utf8("/aggregation-service"))
                .add(TYPE_HEADER, utf8(type))
                .add("content-type", utf8("application/json"));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
