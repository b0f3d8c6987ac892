package vn.hopluu.org.publishing;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.listener.BatchMessageListener;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.ContainerProperties.AckMode;
import org.springframework.kafka.listener.KafkaMessageListenerContainer;
import org.springframework.kafka.support.TopicPartitionOffset;
import org.springframework.kafka.support.TopicPartitionOffset.SeekPosition;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
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
    private final UnitRegistry registry;
    private final AtomicBoolean heard = new AtomicBoolean();
    private final KafkaMessageListenerContainer<String, byte[]> container;

    Follower(UnitsTopic topic, UnitRegistry registry, ConsumerFactory<String, byte[]> consumers) {
        this.topic = topic;
        this.registry = registry;
        this.container = new KafkaMessageListenerContainer<>(consumers, following());
    }

    private ContainerProperties following() {
        ContainerProperties properties =
                new ContainerProperties(new TopicPartitionOffset(UnitsTopic.NAME, 0, SeekPosition.BEGINNING));
        properties.setAckMode(AckMode.MANUAL);
        properties.setMessageListener((BatchMessageListener<String, byte[]>) _ -> heard.set(true));
        return properties;
    }

    @Scheduled(fixedDelay = 1_000)
    void follow() {
        try {
            listen();
            refresh();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } catch (Exception e) {
            log.warn("Could not follow the topic {}, trying again: {}", UnitsTopic.NAME, e.toString());
        }
    }

    private void listen() throws InterruptedException, ExecutionException, TimeoutException {
        if (!container.isRunning()) {
            topic.ensure();
            container.start();
        }
    }

    /** Once for however many records were heard. */
    private void refresh() {
        if (heard.getAndSet(false)) {
            try {
                registry.refresh();
            } catch (RuntimeException e) {
                heard.set(true);
                throw e;
            }
        }
    }

    @Override
    public void destroy() {
        container.stop();
    }
}
