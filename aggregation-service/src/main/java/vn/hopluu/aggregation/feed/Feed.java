package vn.hopluu.aggregation.feed;

import org.springframework.kafka.listener.KafkaMessageListenerContainer;

/** A topic being read. */
public final class Feed implements AutoCloseable {

    private final KafkaMessageListenerContainer<String, byte[]> container;

    Feed(KafkaMessageListenerContainer<String, byte[]> container) {
        this.container = container;
        container.start();
    }

    /** Ends reading, once the batch at hand is done. */
    @Override
    public void close() {
        container.stop();
    }
}
