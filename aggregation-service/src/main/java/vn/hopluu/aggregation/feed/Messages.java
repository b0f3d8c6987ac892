package vn.hopluu.aggregation.feed;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Optional;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads records as messages and leaves out those that cannot be read, counted by {@code hopluu.skipped}. Setting them
 * aside in a dead-letter topic is left to the totals, which read the same topics, so that each is set aside once.
 */
public final class Messages<T> {

    private static final Logger LOG = LoggerFactory.getLogger(Messages.class);

    private final Function<ConsumerRecord<String, byte[]>, T> parse;
    private final Counter skipped;

    /** @param reader who reads, as the tag of the metric */
    public Messages(String reader, MeterRegistry meters, Function<ConsumerRecord<String, byte[]>, T> parse) {
        this.parse = parse;
        this.skipped = meters.counter("hopluu.skipped", "reader", reader);
    }

    public Optional<T> read(ConsumerRecord<String, byte[]> message) {
        try {
            return Optional.of(parse.apply(message));
        } catch (RuntimeException e) {
            skipped.increment();
            // The cause's text may quote the message, which is not for logs.
            LOG.atWarn()
                    .addKeyValue("topic", message.topic())
                    .addKeyValue("partition", message.partition())
                    .addKeyValue("offset", message.offset())
                    .addKeyValue("reason", e.getClass().getSimpleName())
                    .log("Skipped a message that cannot be read");
            return Optional.empty();
        }
    }
}
