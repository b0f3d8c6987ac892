package vn.hopluu.aggregation.webhooks;

import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.springframework.stereotype.Component;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import vn.hopluu.aggregation.feed.Messages;
import vn.hopluu.aggregation.rebuild.Generations;
import vn.hopluu.aggregation.topology.Generation;
import vn.hopluu.aggregation.topology.ScopeTotal;
import vn.hopluu.aggregation.topology.TotalsTopic;

/** Reads the topics' records as facts. Most records are none: a report that came to be due, a total of another generation. */
@Component
class Facts {

    static final String REPORTS = "report.events.v1";

    static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private final Generations generations;
    private final InstantSource clock;
    private final Messages<Optional<Fact>> messages;

    Facts(Generations generations, InstantSource clock, MeterRegistry meters) {
        this.generations = generations;
        this.clock = clock;
        this.messages = new Messages<>("webhooks", meters, this::parse);
    }

    /** Empty for what nobody is told, and for what cannot be read. */
    Optional<Fact> read(ConsumerRecord<String, byte[]> message) {
        return messages.read(message).flatMap(fact -> fact);
    }

    private Optional<Fact> parse(ConsumerRecord<String, byte[]> message) {
        var source = new Fact.Source(message.topic(), message.partition(), message.offset());
        return message.topic().equals(REPORTS)
                ? kind(message).map(kind -> act(source, kind, message.value()))
                : total(source, message);
    }

    private static Fact act(Fact.Source source, Kind kind, byte[] value) {
        PublishedAct act = JSON.readValue(value, PublishedAct.class);
        return new Fact.Act(source, kind, act, JSON.valueToTree(act));
    }

    private Optional<Fact> total(Fact.Source source, ConsumerRecord<String, byte[]> message) {
        return TotalsTopic.read(message) instanceof ScopeTotal total
                        && Generation.of(total.sequence()).equals(generations.active())
                ? Optional.of(new Fact.NewTotal(source, total, clock.instant(), JSON.valueToTree(total)))
                : Optional.empty();
    }

    private static Optional<Kind> kind(ConsumerRecord<String, byte[]> message) {
        Header type = message.headers().lastHeader(TotalsTopic.TYPE_HEADER);
        return Optional.ofNullable(type)
                .map(header -> new String(Objects.requireNonNull(header.value()), StandardCharsets.UTF_8))
                .flatMap(Kind::named);
    }
}
