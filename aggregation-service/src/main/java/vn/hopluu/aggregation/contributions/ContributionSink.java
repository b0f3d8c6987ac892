package vn.hopluu.aggregation.contributions;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import vn.hopluu.aggregation.feed.Broker;
import vn.hopluu.aggregation.feed.Messages;
import vn.hopluu.aggregation.feed.Positions;
import vn.hopluu.aggregation.feed.Sink;
import vn.hopluu.aggregation.topology.Generation;

/** Writes the reports' events into pages and periods. */
@Component
class ContributionSink implements Sink {

    private final Pages pages;
    private final Periods periods;
    private final Positions positions;
    private final Broker broker;
    private final Messages<PublishedReport> messages;
    private final Map<Generation, Map<Integer, Long>> goals = new ConcurrentHashMap<>();

    ContributionSink(Pages pages, Periods periods, Positions positions, Broker broker, MeterRegistry meters) {
        this.pages = pages;
        this.periods = periods;
        this.positions = positions;
        this.broker = broker;
        this.messages = new Messages<>("contributions", meters, message -> ReportsTopic.read(message.value()));
    }

    @Override
    public String topic() {
        return ReportsTopic.NAME;
    }

    @Override
    public Writer open(Generation generation) {
        return new ContributionWriter(generation, pages, periods, messages);
    }

    /** Whether all that was there when this was first asked has been written. */
    @Override
    public boolean complete(Generation generation) {
        Map<Integer, Long> next = positions.next(generation, ReportsTopic.NAME);
        return goal(generation)
                .filter(goal ->
                        goal.entrySet().stream().allMatch(end -> next.getOrDefault(end.getKey(), 0L) >= end.getValue()))
                .isPresent();
    }

    private Optional<Map<Integer, Long>> goal(Generation generation) {
        if (!goals.containsKey(generation)) {
            broker.ends(ReportsTopic.NAME).ifPresent(ends -> goals.putIfAbsent(generation, ends));
        }
        return Optional.ofNullable(goals.get(generation));
    }

    @Override
    public void drop(Generation generation) {
        goals.remove(generation);
        pages.drop(generation);
        periods.drop(generation);
    }
}
