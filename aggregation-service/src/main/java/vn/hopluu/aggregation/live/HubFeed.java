package vn.hopluu.aggregation.live;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.hopluu.aggregation.board.Entry;
import vn.hopluu.aggregation.feed.Broker;
import vn.hopluu.aggregation.feed.Feed;
import vn.hopluu.aggregation.feed.Feeds;
import vn.hopluu.aggregation.feed.Follower;
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
class HubFeed extends Follower {

    private final Hub hub;
    private final Watches watches;
    private final Feeds feeds;
    private final Broker broker;
    private final Positions positions;
    private final Generations generations;
    private final Messages<TotalsMessage> messages;
    private @Nullable Generation generation;
    private Map<Integer, Long> written = Map.of();

    HubFeed(
            Hub hub,
            Watches watches,
            Feeds feeds,
            Broker broker,
            Positions positions,
            Generations generations,
            MeterRegistry meters) {
        this.hub = hub;
        this.watches = watches;
        this.feeds = feeds;
        this.broker = broker;
        this.positions = positions;
        this.generations = generations;
        this.messages = new Messages<>("streams", meters, TotalsTopic::read);
    }

    /** A rebuild may end at any time. */
    @Scheduled(fixedDelay = 250)
    synchronized void follow() {
        open(!generations.active().equals(generation));
    }

    @Override
    protected List<Feed> open() {
        Generation active = generations.active();
        return broker.partitions(TotalsTopic.NAME).map(partitions -> begin(active, partitions)).stream()
                .toList();
    }

    private Feed begin(Generation active, int partitions) {
        leave();
        Map<Integer, Long> from = new HashMap<>();
        for (int partition = 0; partition < partitions; partition++) {
            from.put(partition, 0L);
        }
        from.putAll(positions.next(active, TotalsTopic.NAME));
        hub.begin(active, partitions, from);
        Feed feed = feeds.everything(TotalsTopic.NAME, from, Pace.AT_ONCE, records -> take(active, records));
        generation = active;
        written = Map.of();
        watches.begin();
        return feed;
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
        changes.stream().map(change -> change.scope().unit()).distinct().forEach(watches::changed);
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

    /** First of all to stop: an open stream would hold up the end of the web server. */
    @Override
    public synchronized void stop() {
        hub.end();
        watches.end();
        super.stop();
        leave();
    }

    private void leave() {
        close();
        generation = null;
    }
}
