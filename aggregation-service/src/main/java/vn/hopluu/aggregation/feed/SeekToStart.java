package vn.hopluu.aggregation.feed;

import java.util.Collection;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.springframework.kafka.listener.ConsumerAwareRebalanceListener;

/** Sends a consumer that got partitions to where their records are still to be taken. */
record SeekToStart(Supplier<Map<Integer, Long>> start) implements ConsumerAwareRebalanceListener {

    @Override
    public void onPartitionsAssigned(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        Map<Integer, Long> next = start.get();
        partitions.forEach(partition -> consumer.seek(partition, next.getOrDefault(partition.partition(), 0L)));
    }
}
