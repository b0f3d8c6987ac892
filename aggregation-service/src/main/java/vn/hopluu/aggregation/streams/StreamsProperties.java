package vn.hopluu.aggregation.streams;

import static org.apache.kafka.clients.consumer.ConsumerConfig.AUTO_OFFSET_RESET_CONFIG;
import static org.apache.kafka.clients.consumer.ConsumerConfig.GROUP_INSTANCE_ID_CONFIG;
import static org.apache.kafka.clients.consumer.ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG;
import static org.apache.kafka.clients.consumer.ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG;
import static org.apache.kafka.clients.producer.ProducerConfig.LINGER_MS_CONFIG;
import static org.apache.kafka.clients.producer.ProducerConfig.RETRY_BACKOFF_MS_CONFIG;
import static org.apache.kafka.streams.StreamsConfig.APPLICATION_ID_CONFIG;
import static org.apache.kafka.streams.StreamsConfig.CLIENT_ID_CONFIG;
import static org.apache.kafka.streams.StreamsConfig.COMMIT_INTERVAL_MS_CONFIG;
import static org.apache.kafka.streams.StreamsConfig.NUM_STREAM_THREADS_CONFIG;
import static org.apache.kafka.streams.StreamsConfig.POLL_MS_CONFIG;
import static org.apache.kafka.streams.StreamsConfig.PROCESSING_EXCEPTION_HANDLER_CLASS_CONFIG;
import static org.apache.kafka.streams.StreamsConfig.PROCESSING_GUARANTEE_CONFIG;
import static org.apache.kafka.streams.StreamsConfig.REPLICATION_FACTOR_CONFIG;
import static org.apache.kafka.streams.StreamsConfig.ROCKSDB_CONFIG_SETTER_CLASS_CONFIG;
import static org.apache.kafka.streams.StreamsConfig.STATESTORE_CACHE_MAX_BYTES_CONFIG;
import static org.apache.kafka.streams.StreamsConfig.STATE_DIR_CONFIG;
import static org.apache.kafka.streams.StreamsConfig.consumerPrefix;
import static org.apache.kafka.streams.StreamsConfig.mainConsumerPrefix;
import static org.apache.kafka.streams.StreamsConfig.producerPrefix;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.Properties;
import org.apache.kafka.streams.StreamsConfig;
import vn.hopluu.aggregation.AggregationSettings;
import vn.hopluu.aggregation.BrokerAccess;
import vn.hopluu.aggregation.topology.Generation;

/** How Kafka Streams is tuned: exact, and soon. The figures behind it are in decision 002. */
final class StreamsProperties {

    private static final int COMMIT_MILLIS = 20;
    private static final int POLL_MILLIS = 10;
    private static final int LINGER_MILLIS = 5;
    private static final int RETRY_MILLIS = 5;
    private static final int SESSION_MILLIS = 10_000;
    private static final int HEARTBEAT_MILLIS = 2_000;
    private static final long CACHE_BYTES = 64L << 20;

    private StreamsProperties() {}

    static String applicationId(AggregationSettings settings, Generation generation) {
        return settings.applicationId() + '-' + generation.number();
    }

    static Properties of(
            AggregationSettings settings, BrokerAccess access, Generation generation, MeterRegistry meters) {
        var properties = new Properties();
        properties.putAll(access.properties());
        properties.put(APPLICATION_ID_CONFIG, applicationId(settings, generation));
        properties.put(CLIENT_ID_CONFIG, applicationId(settings, generation) + '-' + settings.instance());
        properties.put(REPLICATION_FACTOR_CONFIG, (int) settings.topicReplication());
        properties.put(NUM_STREAM_THREADS_CONFIG, settings.streamThreads());
        keepState(properties, settings);
        commitSoon(properties);
        shareWork(properties, settings);
        properties.put(PROCESSING_EXCEPTION_HANDLER_CLASS_CONFIG, DeadLetters.class);
        properties.put(DeadLetters.REGISTRY, meters);
        return properties;
    }

    private static void keepState(Properties properties, AggregationSettings settings) {
        properties.put(STATE_DIR_CONFIG, settings.instanceDirectory().toString());
        properties.put(ROCKSDB_CONFIG_SETTER_CLASS_CONFIG, BoundedMemory.class);
        properties.put(STATESTORE_CACHE_MAX_BYTES_CONFIG, CACHE_BYTES);
    }

    /** A total can be read when it is committed; the thread must not wait for input while a commit is due. */
    private static void commitSoon(Properties properties) {
        properties.put(PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
        properties.put(COMMIT_INTERVAL_MS_CONFIG, COMMIT_MILLIS);
        properties.put(POLL_MS_CONFIG, POLL_MILLIS);
        properties.put(producerPrefix(LINGER_MS_CONFIG), LINGER_MILLIS);
        // The first record after a commit is refused while the broker still finishes the transaction before it.
        properties.put(producerPrefix(RETRY_BACKOFF_MS_CONFIG), RETRY_MILLIS);
    }

    private static void shareWork(Properties properties, AggregationSettings settings) {
        properties.put(consumerPrefix(AUTO_OFFSET_RESET_CONFIG), "earliest");
        properties.put(mainConsumerPrefix(GROUP_INSTANCE_ID_CONFIG), settings.instance());
        properties.put(mainConsumerPrefix(SESSION_TIMEOUT_MS_CONFIG), SESSION_MILLIS);
        properties.put(mainConsumerPrefix(HEARTBEAT_INTERVAL_MS_CONFIG), HEARTBEAT_MILLIS);
    }
}
