package vn.hopluu.report.tasks;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
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
    private static final Duration PAUSE_WHILE_AWAY = Duration.ofSeconds(10);
    private static final Duration SURE_FOR = Duration.ofSeconds(30);

    private final ConsumerFactory<String, byte[]> consumers;
    private final OpenItems items;
    private final Duration sureFor;
    private final Counter skipped;

    @Autowired
    TaskFeed(ConsumerFactory<String, byte[]> consumers, OpenItems items, MeterRegistry metrics) {
        this(consumers, items, SURE_FOR, metrics);
    }

    /** @param sureFor how long it follows without asking whether the broker is there */
    TaskFeed(ConsumerFactory<String, byte[]> consumers, OpenItems items, Duration sureFor, MeterRegistry metrics) {
        super(Thread.ofPlatform().daemon().name("task-feed"));
        this.consumers = consumers;
        this.items = items;
        this.sureFor = sureFor;
        this.skipped = metrics.counter("hopluu.skipped", "reader", "tasks");
    }

    @Override
    protected void goOn() throws InterruptedException {
        while (isRunning()) {
            Thread.sleep(followUntilItFails());
        }
    }

    /** @return how long to wait before starting over */
    private Duration followUntilItFails() throws InterruptedException {
        try (Consumer<String, byte[]> consumer = consumers.createConsumer()) {
            follow(consumer);
        } catch (InterruptException stopped) {
            throw new InterruptedException();
        } catch (KafkaException brokerIsAway) {
            log.warn("Reads tasks from the store, starting over with {}: {}", TOPIC, brokerIsAway.getMessage());
            load();
            return PAUSE_WHILE_AWAY;
        } catch (RuntimeException storeIsAway) {
            log.warn("Tasks cannot be read for now: {}", storeIsAway.getMessage());
        }
        return PAUSE;
    }

    private void load() {
        try {
            items.load();
        } catch (RuntimeException storeIsAway) {
            log.warn("Tasks cannot be read for now: {}", storeIsAway.getMessage());
        }
    }

    private void follow(Consumer<String, byte[]> consumer) {
        Set<TopicPartition> partitions = partitions(consumer);
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        partitions.forEach(consumer::position);
        items.load();
        while (isRunning() && !partitions.isEmpty() && partitions.equals(partitions(consumer))) {
            takeWhileSure(consumer);
        }
    }

    /** Reading does not tell a broker that is away from one that has nothing new; being asked for its topics, it shows. */
    private void takeWhileSure(Consumer<String, byte[]> consumer) {
        long begin = System.nanoTime();
        while (isRunning() && System.nanoTime() - begin < sureFor.toNanos()) {
            take(consumer.poll(POLL));
        }
    }

    /** None while the topic is not there: then nothing was published that the store does not say. */
    private static Set<TopicPartition> partitions(Consumer<String, byte[]> consumer) {
        return consumer.listTopics(Duration.ofSeconds(5)).getOrDefault(TOPIC, List.of()).stream()
                .map(info -> new TopicPartition(TOPIC, info.partition()))
                .collect(Collectors.toSet());
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
