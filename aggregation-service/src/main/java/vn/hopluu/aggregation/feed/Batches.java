package vn.hopluu.aggregation.feed;

import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Takes a topic's records in batches, each partition in order. */
public interface Batches {

    /**
     * Called when this instance got partitions, some maybe again.
     *
     * @return where to go on with each; a partition that is missing is read from its beginning
     */
    Map<Integer, Long> start();

    /** Called with the next records; called again with the same, and maybe more, when it throws. */
    void accept(List<ConsumerRecord<String, byte[]>> records);
}
