package vn.hopluu.report.unit;

import java.time.Duration;
import java.util.List;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.stereotype.Component;
import org.springframework.util.backoff.BackOffExecution;
import org.springframework.util.backoff.ExponentialBackOff;
import vn.hopluu.report.rounds.Rounds;

/**
 * Follows partition 0 of {@code org.units.v1} from its beginning: the topic is broadcast, so one partition tells all. Waits for
 * the topic; whether org-service runs does not matter.
 */
@Component
class UnitFeed extends Rounds {

    static final String TOPIC = "org.units.v1";

    private static final Logger log = LoggerFactory.getLogger(UnitFeed.class);
    private static final TopicPartition PARTITION = new TopicPartition(TOPIC, 0);
    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    private final ConsumerFactory<String, byte[]> consumers;
    private final UnitCopy copy;
    private final UnitReader reader;
    private final DeadLetters deadLetters;
    private final Sleep sleep;
    private BackOffExecution pauses = pauses();

    /** How the feed passes the time: a test has none to pass. */
    interface Sleep {

        void sleep(Duration time) throws InterruptedException;
    }

    @Autowired
    UnitFeed(ConsumerFactory<String, byte[]> consumers, UnitCopy copy, UnitReader reader, DeadLetters deadLetters) {
        this(consumers, copy, reader, deadLetters, Thread::sleep);
    }

    UnitFeed(
            ConsumerFactory<String, byte[]> consumers,
            UnitCopy copy,
            UnitReader reader,
            DeadLetters deadLetters,
            Sleep sleep) {
        super(Thread.ofPlatform().daemon().name("unit-feed"));
        this.consumers = consumers;
        this.copy = copy;
        this.reader = reader;
        this.deadLetters = deadLetters;
        this.sleep = sleep;
    }

    private static BackOffExecution pauses() {
        ExponentialBackOff growing = new ExponentialBackOff(POLL.toMillis(), 2);
        growing.setMaxInterval(LONGEST_PAUSE.toMillis());
        return growing.start();
    }

    @Override
    protected void goOn() throws InterruptedException {
        try {
            while (isRunning()) {
                followUntilItFails();
                pause(Duration.ofMillis(pauses.nextBackOff()));
            }
        } catch (InterruptException stopped) {
            log.debug("No longer follows {}", TOPIC);
        }
    }

    private void followUntilItFails() {
        try (Consumer<String, byte[]> consumer = consumers.createConsumer()) {
            awaitTopic(consumer);
            follow(consumer);
        } catch (InterruptException stopped) {
            throw stopped;
        } catch (KafkaException failure) {
            log.warn("Starting over with {}: {}", TOPIC, failure.getMessage());
        }
    }

    /** Asking for the partitions first keeps a missing topic from being taken for an empty one. */
    private void awaitTopic(Consumer<String, byte[]> consumer) {
        while (isRunning() && !exists(consumer)) {
            log.info("Waiting for the topic {}", TOPIC);
            pause(POLL);
        }
    }

    private static boolean exists(Consumer<String, byte[]> consumer) {
        try {
            return consumer.listTopics(Duration.ofSeconds(5)).containsKey(TOPIC);
        } catch (TimeoutException brokerIsAway) {
            return false;
        }
    }

    private void pause(Duration time) {
        try {
            sleep.sleep(time);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new InterruptException(stopped);
        }
    }

    private void follow(Consumer<String, byte[]> consumer) {
        consumer.assign(List.of(PARTITION));
        consumer.seekToBeginning(List.of(PARTITION));
        long end = consumer.endOffsets(List.of(PARTITION)).getOrDefault(PARTITION, 0L);
        while (isRunning()) {
            ConsumerRecords<String, byte[]> records = consumer.poll(POLL);
            records.forEach(this::take);
            if (!records.isEmpty()) {
                pauses = pauses();
            }
            if (!copy.loaded() && consumer.position(PARTITION) >= end) {
                copy.markLoaded();
                log.info("Knows {} units", copy.all().size());
            }
        }
    }

    private void take(ConsumerRecord<String, byte[]> record) {
        if (record.value() == null) {
            copy.remove(record.key());
            return;
        }
        try {
            copy.put(reader.read(record.value()));
        } catch (RuntimeException poison) {
            deadLetters.setAside(record, poison);
        }
    }
}
