package vn.hopluu.aggregation.units;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import vn.hopluu.aggregation.feed.Broker;
import vn.hopluu.aggregation.feed.Feed;
import vn.hopluu.aggregation.feed.Feeds;
import vn.hopluu.aggregation.feed.Messages;
import vn.hopluu.aggregation.feed.Pace;

/** Keeps the units up to date from {@code org.units.v1}; one partition is enough, for each carries every unit. */
@Component
public class UnitsFeed implements SmartLifecycle {

    static final String TOPIC = "org.units.v1";
    private static final int PARTITION = 0;
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final Units units;
    private final Feeds feeds;
    private final Broker broker;
    private final Messages<CountedUnit> messages;
    private volatile @Nullable Feed feed;
    private volatile boolean running;
    private volatile long end = Long.MAX_VALUE;
    private volatile long next;

    UnitsFeed(Units units, Feeds feeds, Broker broker, MeterRegistry meters) {
        this.units = units;
        this.feeds = feeds;
        this.broker = broker;
        this.messages = new Messages<>("units", meters, message -> read(message.value()));
    }

    static CountedUnit read(byte[] value) {
        return JSON.readValue(value, CountedUnit.class);
    }

    /** Whether everything has been read that was there when reading began. */
    public boolean caughtUp() {
        return next >= end;
    }

    /** The topic may come long after this service. */
    @Scheduled(fixedDelay = 500)
    void startOnceTheTopicIsThere() {
        if (running && feed == null) {
            broker.ends(TOPIC).ifPresent(this::open);
        }
    }

    private synchronized void open(Map<Integer, Long> ends) {
        if (running) {
            end = ends.getOrDefault(PARTITION, 0L);
            feed = feeds.everything(TOPIC, Map.of(PARTITION, 0L), Pace.AT_ONCE, this::take);
        }
    }

    private void take(List<ConsumerRecord<String, byte[]>> records) {
        records.forEach(message -> messages.read(message).ifPresent(units::put));
        next = records.getLast().offset() + 1;
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public synchronized void stop() {
        running = false;
        if (feed != null) {
            Objects.requireNonNull(feed).close();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
