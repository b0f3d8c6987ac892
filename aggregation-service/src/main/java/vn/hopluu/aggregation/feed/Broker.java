package vn.hopluu.aggregation.feed;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.springframework.stereotype.Component;

/** What the broker says about topics. */
@Component
public class Broker {

    private static final int TIMEOUT_SECONDS = 10;

    private final Admin admin;

    Broker(Admin admin) {
        this.admin = admin;
    }

    /** How many partitions the topic has; empty while it does not exist or the broker does not answer. */
    public Optional<Integer> partitions(String topic) {
        return answer(admin.describeTopics(List.of(topic)).allTopicNames())
                .flatMap(topics -> Optional.ofNullable(topics.get(topic)))
                .map(description -> description.partitions().size());
    }

    /** The offset after the last committed record of each partition; empty when the broker cannot say. */
    public Optional<Map<Integer, Long>> ends(String topic) {
        return partitions(topic).flatMap(count -> ends(topic, count));
    }

    private Optional<Map<Integer, Long>> ends(String topic, int partitions) {
        Map<TopicPartition, OffsetSpec> asked = IntStream.range(0, partitions)
                .boxed()
                .collect(Collectors.toMap(p -> new TopicPartition(topic, p), p -> OffsetSpec.latest()));
        return answer(admin.listOffsets(asked, new ListOffsetsOptions(IsolationLevel.READ_COMMITTED))
                        .all())
                .map(Broker::byPartition);
    }

    private static Map<Integer, Long> byPartition(Map<TopicPartition, ListOffsetsResultInfo> ends) {
        return ends.entrySet().stream()
                .collect(Collectors.toMap(
                        end -> end.getKey().partition(), end -> end.getValue().offset()));
    }

    /** How far a group has committed each partition of the topic; empty when the broker cannot say. */
    public Optional<Map<Integer, Long>> committed(String group, String topic) {
        return answer(admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata())
                .map(offsets -> byPartition(topic, offsets));
    }

    private static Map<Integer, Long> byPartition(String topic, Map<TopicPartition, OffsetAndMetadata> offsets) {
        Map<Integer, Long> committed = new TreeMap<>();
        offsets.forEach((partition, offset) -> {
            if (partition.topic().equals(topic)) {
                committed.put(partition.partition(), offset.offset());
            }
        });
        return committed;
    }

    private static <T> Optional<T> answer(KafkaFuture<T> future) {
        try {
            return Optional.of(future.get(TIMEOUT_SECONDS, TimeUnit.SECONDS));
        } catch (ExecutionException | TimeoutException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
