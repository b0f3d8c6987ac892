package vn.hopluu.aggregation.feed;

import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import vn.hopluu.aggregation.topology.Generation;

/** Makes views of a topic's records. */
public interface Sink {

    String topic();

    /** A writer of the generation's views, used by one thread. */
    Writer open(Generation generation);

    /** Whether the generation's views hold all that a rebuild has to bring. */
    boolean complete(Generation generation);

    /** Removes the generation's views. */
    void drop(Generation generation);

    /** Writes batches; what it wrote once may come again, alone or with other records. */
    interface Writer {

        /** Called when partitions were taken over, which others may have written since: forget what was remembered. */
        void forget();

        /** Done, and safe in the store, when it returns. */
        void write(List<ConsumerRecord<String, byte[]>> records);
    }
}
