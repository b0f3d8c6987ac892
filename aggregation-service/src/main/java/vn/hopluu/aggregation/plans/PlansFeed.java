package vn.hopluu.aggregation.plans;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
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

/** Keeps the plans up to date from {@code report.plans.v1}, on every instance from the beginning. */
@Component
class PlansFeed implements SmartLifecycle {

    static final String TOPIC = "report.plans.v1";
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final KnownPlans plans;
    private final Feeds feeds;
    private final Broker broker;
    private final Messages<PublishedPlan> messages;
    private final Map<Integer, Long> next = new ConcurrentHashMap<>();
    private volatile @Nullable Map<Integer, Long> ends;
    private volatile @Nullable Feed feed;
    private volatile boolean running;

    PlansFeed(KnownPlans plans, Feeds feeds, Broker broker, MeterRegistry meters) {
        this.plans = plans;
        this.feeds = feeds;
        this.broker = broker;
        this.messages = new Messages<>("plans", meters, message -> read(message.value()));
    }

    static PublishedPlan read(byte[] value) {
        return JSON.readValue(value, PublishedPlan.class);
    }

    /** Whether everything has been read that was there when reading began. */
    boolean caughtUp() {
        Map<Integer, Long> there = ends;
        return there != null
                && there.entrySet().stream().allMatch(end -> next.getOrDefault(end.getKey(), 0L) >= end.getValue());
    }

    /** The topic may come long after this service. */
    @Scheduled(fixedDelay = 500)
    void startOnceTheTopicIsThere() {
        if (running && feed == null) {
            broker.ends(TOPIC).ifPresent(this::open);
        }
    }

    private synchronized void open(Map<Integer, Long> there) {
        if (running) {
            ends = there;
            feed = feeds.everything(TOPIC, fromTheBeginning(there), Pace.AT_ONCE, this::take);
        }
    }

    private static Map<Integer, Long> fromTheBeginning(Map<Integer, Long> there) {
        return there.keySet().stream().collect(Collectors.toMap(partition -> partition, partition -> 0L));
    }

    private void take(List<ConsumerRecord<String, byte[]>> records) {
        records.forEach(message -> {
            messages.read(message).ifPresent(plans::put);
            next.put(message.partition(), message.offset() + 1);
        });
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
