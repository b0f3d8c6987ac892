package vn.hopluu.report.tasks;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.stereotype.Component;
import vn.hopluu.report.rounds.Rounds;

/**
 * Keeps the open reports of this instance: notes where the topic ends, reads the store, and follows the topic from there. What
 * was published in between is met twice and known by its revision. While the broker is away the store is read again instead.
 */
@Component
class TaskFeed extends Rounds {

    static final String TOPIC = "report.events.v1";

    private static final Logger log = LoggerFactory.getLogger(TaskFeed.class);
    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final ConsumerFactory<String, byte[]> consumers;
    private final OpenItems items;
    private final Counter skipped;

    TaskFeed(ConsumerFactory<String, byte[]> consumers, OpenItems items, MeterRegistry metrics) {
        super(Thread.ofPlatform().daemon().name("task-feed"));
        this.consumers = consumers;
        this.items = items;
        this.skipped = metrics.counter("hopluu.skipped", "reader", "tasks");
    }

    @Override
    protected void goOn() throws InterruptedException {
        while (isRunning()) {
            try (Consumer<String, byte[]> consumer = consumers.createConsumer()) {
                follow(consumer);
            } catch (InterruptException stopped) {
                return;
            } catch (KafkaException brokerIsAway) {
                log.warn("Reads tasks from the store, starting over with {}: {}", TOPIC, brokerIsAway.getMessage());
                load();
            } catch (RuntimeException storeIsAway) {
                log.warn("Tasks cannot be read for now: {}", storeIsAway.getMessage());
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    private void load() {
        try {
            items.load();
        } catch (RuntimeException storeIsAway) {
            log.warn("Tasks cannot be read for now: {}", storeIsAway.getMessage());
        }
    }

    private void follow(Consumer<String, byte[]> consumer) {
        List<TopicPartition> partitions = partitions(consumer);
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        partitions.forEach(consumer::position);
        items.load();
        while (isRunning() && !partitions.isEmpty()) {
            take(consumer.poll(POLL));
        }
    }

    /** None while the topic is not there: then nothing was published that the store does not say. */
    private static List<TopicPartition> partitions(Consumer<String, byte[]> consumer) {
        return consumer.listTopics(Duration.ofSeconds(5)).getOrDefault(TOPIC, List.of()).stream()
                .map(info -> new TopicPartition(TOPIC, info.partition()))
                .toList();
    }

    private void take(ConsumerRecords<String, byte[]> records) {
        records.forEach(this::take);
        if (!records.isEmpty()) {
            items.changes().tell();
        }
    }

    private void take(ConsumerRecord<String, byte[]> record) {
        try {
            items.put(PublishedReport.read(record.value()));
        } catch (RuntimeException unreadable) {
            skipped.increment();
            log.warn("Skipped a record of {} at {}", TOPIC, record.offset());
        }
    }
}
