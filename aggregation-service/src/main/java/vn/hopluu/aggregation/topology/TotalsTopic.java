package vn.hopluu.aggregation.topology;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.utils.Utils;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The topic of totals: its name, where a period's totals stand in it, and how its records are written and read. */
public final class TotalsTopic {

    public static final String NAME = "aggregation.totals.v1";
    public static final String TYPE_HEADER = "ce_type";
    static final String TOTAL_CHANGED = "TotalChanged";
    static final String GENERATION_EMITTED = "GenerationEmitted";

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
}
