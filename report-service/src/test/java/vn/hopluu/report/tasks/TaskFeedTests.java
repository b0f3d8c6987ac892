package vn.hopluu.report.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import vn.hopluu.report.access.UnitNumbers;
import vn.hopluu.report.life.OpenReport;
import vn.hopluu.report.life.OpenReports;

/** A broker that goes away, or whose topic changes, while this instance follows it: reading it, one would not notice. */
class TaskFeedTests {

    private final AtomicInteger passes = new AtomicInteger();
    private volatile List<PartitionInfo> partitions = List.of(partition(0));
    private volatile boolean away;
    private final TaskFeed feed = new TaskFeed(
            new Brokers(),
            new OpenItems(new Counted(), new UnitNumbers()),
            Duration.ofMillis(1),
            new SimpleMeterRegistry());

    @AfterEach
    void stop() {
        feed.stop();
    }

    @Test
    void readsTheStoreAgainOnceTheBrokerIsAway() {
        feed.start();
        await().until(() -> passes.get() == 1);

        away = true;

        await().until(() -> passes.get() == 2);
    }

    @Test
    void startsOverWithAllPartitionsOnceThereAreMore() {
        feed.start();
        await().until(() -> passes.get() == 1);

        partitions = List.of(partition(0), partition(1));

        await().until(() -> passes.get() == 2);
        assertThat(feed.isRunning()).isTrue();
    }

    private static PartitionInfo partition(int number) {
        return new PartitionInfo(TaskFeed.TOPIC, number, Node.noNode(), new Node[0], new Node[0]);
    }

    private final class Counted implements OpenReports {

        @Override
        public void each(java.util.function.Consumer<OpenReport> taker) {
            passes.incrementAndGet();
        }

        @Override
        public Map<String, String> reasons(Collection<String> reports) {
            return Map.of();
        }
    }

    private final class Brokers extends DefaultKafkaConsumerFactory<String, byte[]> {

        Brokers() {
            super(Map.of());
        }

        @Override
        public Consumer<String, byte[]> createConsumer() {
            MockConsumer<String, byte[]> consumer = new MockConsumer<>("earliest") {
                @Override
                public Map<String, List<PartitionInfo>> listTopics(Duration patience) {
                    if (away) {
                        throw new TimeoutException("no broker");
                    }
                    return Map.of(TaskFeed.TOPIC, partitions);
                }
            };
            consumer.updateEndOffsets(
                    Map.of(new TopicPartition(TaskFeed.TOPIC, 0), 0L, new TopicPartition(TaskFeed.TOPIC, 1), 0L));
            return consumer;
        }
    }
}
