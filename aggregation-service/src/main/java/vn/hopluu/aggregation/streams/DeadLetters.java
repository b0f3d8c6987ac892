package vn.hopluu.aggregation.streams;

import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.errors.ProcessingExceptionHandler;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.hopluu.aggregation.topology.PoisonMessage;

/**
 * Sets a message that cannot be counted aside, with its reason, in the transaction that also passes over it. Every other
 * failure stops the thread, which another one replaces.
 */
public final class DeadLetters implements ProcessingExceptionHandler {

    static final String SUFFIX = ".dlt";
    static final String REGISTRY = "hopluu.meter.registry";
    private static final Logger LOG = LoggerFactory.getLogger(DeadLetters.class);

    private @Nullable MeterRegistry meters;

    @Override
    public void configure(Map<String, ?> settings) {
        meters = (MeterRegistry) settings.get(REGISTRY);
    }

    @Override
    public Response handleError(ErrorHandlerContext context, Record<?, ?> message, Exception failure) {
        return failure instanceof PoisonMessage poison ? setAside(context, poison) : Response.fail();
    }

    private Response setAside(ErrorHandlerContext context, PoisonMessage poison) {
        LOG.warn("Set aside {}-{}@{}: {}", context.topic(), context.partition(), context.offset(), poison.getMessage());
        Objects.requireNonNull(meters)
                .counter("hopluu.deadletters", "topic", context.topic())
                .increment();
        return Response.resume(List.of(new ProducerRecord<>(
                context.topic() + SUFFIX,
                null,
                context.sourceRawKey(),
                context.sourceRawValue(),
                reason(context, poison))));
    }

    private static Headers reason(ErrorHandlerContext context, PoisonMessage poison) {
        var headers = new RecordHeaders(context.headers().toArray());
        add(headers, "reason", String.valueOf(poison.getMessage()));
        add(headers, "topic", context.topic());
        add(headers, "partition", String.valueOf(context.partition()));
        add(headers, "offset", String.valueOf(context.offset()));
        return headers;
    }

    private static void add(Headers headers, String name, String value) {
        headers.add("hopluu-deadletter-" + name, value.getBytes(StandardCharsets.UTF_8));
    }
}
