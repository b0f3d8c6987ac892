package vn.hopluu.aggregation.feed;

import java.util.Properties;
import org.apache.kafka.clients.consumer.ConsumerConfig;

/** How a feed weighs delay against the number of batches. */
public enum Pace {
    /** Every record as soon as it is committed. */
    AT_ONCE(1, 500),
    /** Few large batches for a store that charges by the command: a record may wait a quarter of a second for others. */
    IN_BULK(1 << 20, 250);

    private static final int MAX_RECORDS = 5_000;
    private static final int MAX_PARTITION_BYTES = 8 << 20;

    private final int fetchMinBytes;
    private final int fetchMaxWaitMillis;

    Pace(int fetchMinBytes, int fetchMaxWaitMillis) {
        this.fetchMinBytes = fetchMinBytes;
        this.fetchMaxWaitMillis = fetchMaxWaitMillis;
    }

    Properties properties() {
        Properties kafka = new Properties();
        // Spring takes only the strings of these properties.
        kafka.put(ConsumerConfig.FETCH_MIN_BYTES_CONFIG, Integer.toString(fetchMinBytes));
        kafka.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, Integer.toString(fetchMaxWaitMillis));
        kafka.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, Integer.toString(MAX_RECORDS));
        kafka.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, Integer.toString(MAX_PARTITION_BYTES));
        return kafka;
    }
}
