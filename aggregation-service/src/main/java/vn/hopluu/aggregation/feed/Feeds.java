package vn.hopluu.aggregation.feed;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.core.MicrometerConsumerListener;
import org.springframework.kafka.listener.BatchMessageListener;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.kafka.listener.KafkaMessageListenerContainer;
import org.springframework.kafka.support.TopicPartitionOffset;
import org.springframework.stereotype.Component;
import org.springframework.util.backoff.FixedBackOff;
import vn.hopluu.aggregation.AggregationSettings;
import vn.hopluu.aggregation.BrokerAccess;

/** Starts feeds. No offset is ever committed to Kafka: whoever takes the records knows where to go on. */
@Component
public class Feeds {

    private static final long RETRY_MILLIS = 500;

    private final DefaultKafkaConsumerFactory<String, byte[]> consumers;
    private final String instance;

    Feeds(AggregationSettings settings, BrokerAccess access, MeterRegistry meters) {
        consumers = new DefaultKafkaConsumerFactory<>(
                defaults(access), new StringDeserializer(), new ByteArrayDeserializer());
        consumers.addListener(new MicrometerConsumerListener<>(meters));
        instance = settings.instance();
    }

    /** Shares the topic's partitions with every other instance that reads in the same group. */
    public Feed shared(String topic, String group, Pace pace, Batches batches) {
        ContainerProperties properties = new ContainerProperties(topic);
        properties.setGroupId(group);
        properties.setConsumerRebalanceListener(new SeekToStart(batches::start));
        Properties kafka = pace.properties();
        // A restarted instance takes its own place again at once, instead of waiting until its former self is missed.
        kafka.put(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG, instance);
        return start(properties, kafka, batches::accept);
    }

    /** Reads the given partitions on every instance, each from its offset. */
    public Feed everything(
            String topic, Map<Integer, Long> from, Pace pace, Consumer<List<ConsumerRecord<String, byte[]>>> taker) {
        ContainerProperties properties = new ContainerProperties(from.entrySet().stream()
                .map(start -> new TopicPartitionOffset(topic, start.getKey(), start.getValue()))
                .toArray(TopicPartitionOffset[]::new));
        return start(properties, pace.properties(), taker);
    }

    private Feed start(
            ContainerProperties properties, Properties kafka, Consumer<List<ConsumerRecord<String, byte[]>>> taker) {
        properties.setKafkaConsumerProperties(kafka);
        properties.setAckMode(ContainerProperties.AckMode.MANUAL);
        properties.setMessageListener((BatchMessageListener<String, byte[]>) taker::accept);
        var container = new KafkaMessageListenerContainer<>(consumers, properties);
        container.setCommonErrorHandler(
                new DefaultErrorHandler(new FixedBackOff(RETRY_MILLIS, FixedBackOff.UNLIMITED_ATTEMPTS)));
        return new Feed(container);
    }

    private static Map<String, Object> defaults(BrokerAccess access) {
        Map<String, Object> defaults = new HashMap<>(access.properties());
        defaults.putAll(Map.of(
                ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                "read_committed",
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                "earliest",
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                false,
                ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG,
                false,
                ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG,
                10_000));
        return defaults;
    }
}
