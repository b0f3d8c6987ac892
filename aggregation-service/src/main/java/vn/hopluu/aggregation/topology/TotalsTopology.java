package vn.hopluu.aggregation.topology;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.processor.StreamPartitioner;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.state.StoreBuilder;
import org.jspecify.annotations.Nullable;

/**
 * The one stage that turns reports and units into totals. A partition of the topic of reports holds whole periods and
 * every partition of the topic of units holds every unit, so one processor sees all that a period's totals are made of.
 *
 * @param generation gives the sequence numbers their range
 * @param targets what a rebuild has to read before it emits; empty where nothing is rebuilt
 * @param pause how long a scope that keeps changing stays silent between two emissions
 */
public record TotalsTopology(Generation generation, Optional<Targets> targets, Duration pause)
        implements ProcessorSupplier<String, byte @Nullable [], String, TotalsMessage> {

    public static final String REPORTS = PublishedReport.TOPIC;
    public static final String UNITS = PublishedUnit.TOPIC;
    public static final Set<String> SOURCES = Set.of(REPORTS, UNITS);

    private static final Serializer<TotalsMessage> WRITER = (topic, message) -> TotalsTopic.write(message);
    private static final StreamPartitioner<String, TotalsMessage> PARTITIONER =
            (topic, key, message, partitions) -> Optional.of(Set.of(TotalsTopic.partition(message, partitions)));

    public Topology build() {
        return new Topology()
                .addSource("reports", new StringDeserializer(), new ByteArrayDeserializer(), PublishedReport.TOPIC)
                .addSource("structure", new StringDeserializer(), new ByteArrayDeserializer(), PublishedUnit.TOPIC)
                .addProcessor("bookkeeping", this, "reports", "structure")
                .addSink("totals", TotalsTopic.NAME, new StringSerializer(), WRITER, PARTITIONER, "bookkeeping");
    }

    @Override
    public Processor<String, byte @Nullable [], String, TotalsMessage> get() {
        return new TotalsProcessor(this);
    }

    @Override
    public Set<StoreBuilder<?>> stores() {
        return StoredBooks.stores();
    }
}
