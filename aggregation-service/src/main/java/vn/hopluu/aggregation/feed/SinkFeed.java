package vn.hopluu.aggregation.feed;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import vn.hopluu.aggregation.topology.Generation;

/** Writes a topic into the views of one generation and then, in this order, how far it got. */
record SinkFeed(String topic, Generation generation, Sink.Writer writer, Positions positions) implements Batches {

    /**
     * For each moment of writing, three of rest: a board is rewritten whole for each batch, so larger batches are cheaper, and
     * submissions need the same store. Nobody who looks at a total waits for this.
     */
    private static final int REST = 3;

    private static final Duration LONGEST_REST = Duration.ofSeconds(1);

    @Override
    public Map<Integer, Long> start() {
        writer.forget();
        return positions.next(generation, topic);
    }

    @Override
    public void accept(List<ConsumerRecord<String, byte[]>> records) {
        long begin = System.nanoTime();
        write(records);
        rest(Duration.ofNanos(System.nanoTime() - begin).multipliedBy(REST));
    }

    private static void rest(Duration earned) {
        try {
            Thread.sleep(earned.compareTo(LONGEST_REST) < 0 ? earned : LONGEST_REST);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void write(List<ConsumerRecord<String, byte[]>> records) {
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
