package vn.hopluu.aggregation.feed;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import vn.hopluu.aggregation.AggregationSettings;
import vn.hopluu.aggregation.rebuild.GenerationViews;
import vn.hopluu.aggregation.topology.Generation;

/** The feeds of every sink for every generation that is being written here. */
@Component
class GenerationSinks implements GenerationViews, SmartLifecycle {

    private final List<Sink> sinks;
    private final Feeds feeds;
    private final Broker broker;
    private final Positions positions;
    private final Map<Generation, List<Feed>> running = new ConcurrentHashMap<>();
    private final String applicationId;
    private volatile boolean open;

    GenerationSinks(List<Sink> sinks, Feeds feeds, Broker broker, Positions positions, AggregationSettings settings) {
        this.broker = broker;
        this.applicationId = settings.applicationId();
        this.sinks = sinks;
        this.feeds = feeds;
        this.positions = positions;
    }

    /** Does nothing before the topics are there: it is called again. */
    @Override
    public void build(Generation generation) {
        if (open
                && sinks.stream()
                        .allMatch(sink -> broker.partitions(sink.topic()).isPresent())) {
            running.computeIfAbsent(
                    generation, g -> sinks.stream().map(sink -> start(sink, g)).toList());
        }
    }

    private Feed start(Sink sink, Generation generation) {
        String group = applicationId + "-views-" + generation.number() + '-' + sink.topic();
        var writing = new SinkFeed(sink.topic(), generation, sink.open(generation), positions);
        return feeds.shared(sink.topic(), group, Pace.IN_BULK, writing);
    }

    @Override
    public boolean complete(Generation generation) {
        return sinks.stream().allMatch(sink -> sink.complete(generation));
    }

    @Override
    public void stop(Generation generation) {
        List<Feed> feeds = running.remove(generation);
        if (feeds != null) {
            feeds.forEach(Feed::close);
        }
    }

    @Override
    public void discard(Generation generation) {
        stop(generation);
        sinks.forEach(sink -> sink.drop(generation));
        positions.drop(generation);
    }

    @Override
    public void start() {
        open = true;
    }

    @Override
    public void stop() {
        open = false;
        List.copyOf(running.keySet()).forEach(this::stop);
    }

    @Override
    public boolean isRunning() {
        return open;
    }
}
