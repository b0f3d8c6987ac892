package vn.hopluu.org.publishing;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.listener.BatchMessageListener;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.ContainerProperties.AckMode;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.kafka.listener.KafkaMessageListenerContainer;
import org.springframework.kafka.support.TopicPartitionOffset;
import org.springframework.kafka.support.TopicPartitionOffset.SeekPosition;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.util.backoff.FixedBackOff;
import vn.hopluu.org.registry.UnitRegistry;

/**
 * Hears of changes that other instances made.
 *
 * <p>A record is only a hint to read the store anew: the store is the truth, so nothing depends on what a record says, and none
 * can be poisonous. One partition is enough, each carries every unit. Offsets are not kept.
 */
@Component
class Follower implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(Follower.class);

    private final UnitsTopic topic;
    private final KafkaMessageListenerContainer<String, byte[]> container;

    Follower(UnitsTopic topic, UnitRegistry registry, ConsumerFactory<String, byte[]> consumers) {
        this.topic = topic;
        this.container = new KafkaMessageListenerContainer<>(consumers, following(registry));
        container.setCommonErrorHandler(
                new DefaultErrorHandler(new FixedBackOff(1_000, FixedBackOff.UNLIMITED_ATTEMPTS)));
    }

    private static ContainerProperties following(UnitRegistry registry) {
        ContainerProperties properties =
                new ContainerProperties(new TopicPartitionOffset(UnitsTopic.NAME, 0, SeekPosition.BEGINNING));
        properties.setAckMode(AckMode.MANUAL);
        properties.setMessageListener((BatchMessageListener<String, byte[]>) _ -> registry.refresh());
        return properties;
    }

    @Scheduled(fixedDelay = 1_000)
    void follow() {
        if (container.isRunning()) {
            return;
        }
        try {
            topic.ensure();
            container.start();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } catch (Exception e) {
            log.warn("The topic {} is not there yet, trying again: {}", UnitsTopic.NAME, e.toString());
        }
    }

    @Override
    public void destroy() {
        container.stop();
    }
}
