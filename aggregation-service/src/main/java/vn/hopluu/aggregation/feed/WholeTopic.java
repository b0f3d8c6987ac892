package vn.hopluu.aggregation.feed;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;

/** Reads a topic on every instance, whole from its beginning on, for what is kept of it in memory. */
public abstract class WholeTopic<T> extends Follower {

    private final String topic;
    private final Feeds feeds;
    private final Broker broker;
    private final Messages<T> messages;
    private final Consumer<T> taker;
    private final Map<Integer, Long> next = new ConcurrentHashMap<>();
    private volatile @Nullable Map<Integer, Long> ends;

    protected WholeTopic(String topic, Feeds feeds, Broker broker, Messages<T> messages, Consumer<T> taker) {
        this.topic = topic;
        this.feeds = feeds;
        this.broker = broker;
        this.messages = messages;
        this.taker = taker;
    }

    /** Whether the partition has anything that the others have not. */
    protected boolean needs(int partition) {
        return true;
    }

    /** Whether everything has been read that was there when reading began. */
    public boolean caughtUp() {
        Map<Integer, Long> there = ends;
        return there != null
                && there.entrySet().stream().allMatch(end -> next.getOrDefault(end.getKey(), 0L) >= end.getValue());
    }

    @Scheduled(fixedDelay = 500)
    void follow() {
        openUnlessOpen();
    }

    @Override
    protected List<Feed> open() {
        Optional<Map<Integer, Long>> there = broker.ends(topic).map(this::needed);
        there.ifPresent(found -> ends = found);
        return there.map(found -> feeds.everything(topic, fromTheBeginning(found), Pace.AT_ONCE, this::take)).stream()
                .toList();
    }

    private Map<Integer, Long> needed(Map<Integer, Long> all) {
        return all.entrySet().stream()
                .filter(end -> needs(end.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Map<Integer, Long> fromTheBeginning(Map<Integer, Long> there) {
        return there.keySet().stream().collect(Collectors.toMap(partition -> partition, partition -> 0L));
    }

    private void take(List<ConsumerRecord<String, byte[]>> records) {
        records.forEach(message -> {
            messages.read(message).ifPresent(taker);
            next.put(message.partition(), message.offset() + 1);
        });
    }
}
