package vn.hopluu.aggregation.live;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.hopluu.aggregation.board.Entry;
import vn.hopluu.aggregation.feed.Broker;
import vn.hopluu.aggregation.feed.Feed;
import vn.hopluu.aggregation.feed.Feeds;
import vn.hopluu.aggregation.feed.Messages;
import vn.hopluu.aggregation.feed.Pace;
import vn.hopluu.aggregation.feed.Positions;
import vn.hopluu.aggregation.rebuild.Generations;
import vn.hopluu.aggregation.topology.Generation;
import vn.hopluu.aggregation.topology.ScopeTotal;
import vn.hopluu.aggregation.topology.TotalsMessage;
import vn.hopluu.aggregation.topology.TotalsTopic;

/** Gives the hub every total of the generation that answers, from where its views stand, on every instance. */
@Component
class HubFeed implements SmartLifecycle {

    private final Hub hub;
    private final Feeds feeds;
    private final Broker broker;
    private final Positions positions;
    private final Generations generations;
    private final Messages<TotalsMessage> messages;
    private @Nullable Feed feed;
    private @Nullable Generation generation;
    private Map<Integer, Long> written = Map.of();
    private volatile boolean running;

    HubFeed(Hub hub, Feeds feeds, Broker broker, Positions positions, Generations generations, MeterRegistry meters) {
        this.hub = hub;
        this.feeds = feeds;
        this.broker = broker;
        this.positions = positions;
        this.generations = generations;
        this.messages = new Messages<>("streams", meters, TotalsTopic::read);
    }

    /** The topic may come long after this service, and a rebuild may end at any time. */
    @Scheduled(fixedDelay = 250)
    synchronized void follow() {
        Generation active = generations.active();
        if (running && !active.equals(generation)) {
            broker.partitions(TotalsTopic.NAME).ifPresent(partitions -> begin(active, partitions));
        }
    }

    private void begin(Generation active, int partitions) {
        close();
        Map<Integer, Long> from = new HashMap<>();
        for (int partition = 0; partition < partitions; partition++) {
            from.put(partition, 0L);
        }
        from.putAll(positions.next(active, TotalsTopic.NAME));
        hub.begin(active, partitions, from);
        feed = feeds.everything(TotalsTopic.NAME, from, Pace.AT_ONCE, records -> take(active, records));
        generation = active;
        written = Map.of();
    }

    private void take(Generation active, List<ConsumerRecord<String, byte[]>> records) {
        List<Change> changes = new ArrayList<>();
        Map<Integer, Long> reached = new HashMap<>();
        for (var message : records) {
            reached.put(message.partition(), message.offset());
            messages.read(message).ifPresent(said -> {
                if (said instanceof ScopeTotal total
                        && Generation.of(total.sequence()).equals(active)) {
                    changes.add(new Change(message.partition(), new Entry(total, message.offset())));
                }
            });
        }
        hub.take(changes, reached);
    }

    /** One round late, so that no board that is being read meanwhile misses anything. */
    @Scheduled(fixedDelay = 5_000)
    synchronized void trim() {
        if (generation != null) {
            hub.trim(written);
            written = positions.next(generation, TotalsTopic.NAME);
        }
    }

    /** Whether streams can be opened here. */
    synchronized boolean isFollowing() {
        return generation != null;
    }

    @Override
    public void start() {
        running = true;
    }

    /** First of all to stop: an open stream would hold up the end of the web server. */
    @Override
    public synchronized void stop() {
        running = false;
        hub.end();
        close();
    }

    private void close() {
        if (feed != null) {
            feed.close();
        }
        feed = null;
        generation = null;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
