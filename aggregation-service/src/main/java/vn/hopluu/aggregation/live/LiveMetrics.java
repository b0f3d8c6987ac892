package vn.hopluu.aggregation.live;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;
import vn.hopluu.aggregation.topology.ScopeTotal;

/** What operators ask of the streams: how many, how late, how much was skipped. */
@Component
class LiveMetrics {

    private final AtomicInteger open = new AtomicInteger();
    private final Counter conflated;
    private final Timer visible;
    private final InstantSource clock;
    /** The newest act in each top scope; used by the hub's one thread. */
    private final Map<String, Instant> newest = new HashMap<>();

    LiveMetrics(MeterRegistry meters, InstantSource clock) {
        this.clock = clock;
        conflated = meters.counter("hopluu.streams.conflated");
        Gauge.builder("hopluu.streams.open", open, AtomicInteger::get).register(meters);
        visible = Timer.builder("hopluu.submission.to.visible")
                .description("From an act on a report to the top total that counts it, as it is handed to the streams")
                .publishPercentileHistogram()
                .minimumExpectedValue(Duration.ofMillis(1))
                .maximumExpectedValue(Duration.ofSeconds(60))
                .register(meters);
    }

    AtomicInteger open() {
        return open;
    }

    Counter conflated() {
        return conflated;
    }

    /** Counts a top total that has a newer act in it than before; the first one seen of a scope may be an old one. */
    void shown(ScopeTotal total) {
        Instant act = total.asOf();
        if (total.parent() != null || act == null) {
            return;
        }
        Instant before = newest.put(total.scope().id(), act);
        if (before != null && act.isAfter(before)) {
            visible.record(Duration.between(act, clock.instant()));
        }
    }
}
