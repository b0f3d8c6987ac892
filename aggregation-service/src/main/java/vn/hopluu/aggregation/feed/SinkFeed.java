package vn.hopluu.aggregation.feed;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import vn.hopluu.aggregation.topology.Generation;

/** Writes a topic into the views of one generation and then, in this order, how far it got. */
record SinkFeed(String topic, Generation generation, Sink.Writer writer, Positions positions) implements Batches {

    @Override
    public Map<Integer, Long> start() {
        writer.forget();
        return positions.next(generation, topic);
    }

    @Override
    public void accept(List<ConsumerRecord<String, byte[]>> records) {
        try {
            writer.write(records);
        } catch (RuntimeException e) {
            writer.forget();
            throw e;
        }
        Map<Integer, Long> next = new HashMap<>();
        records.forEach(message -> next.merge(message.partition(), message.offset() + 1, Math::max));
        next.forEach((partition, offset) -> positions.save(generation, topic, partition, offset));
    }
}
