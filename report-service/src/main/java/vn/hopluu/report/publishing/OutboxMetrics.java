package vn.hopluu.report.publishing;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/** How much waits to be published, and since when. */
@Component
class OutboxMetrics implements MeterBinder {

    private final Relay relay;
    private final Sweep sweep;

    OutboxMetrics(Relay relay, Sweep sweep) {
        this.relay = relay;
        this.sweep = sweep;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("hopluu.outbox.entries", relay, Relay::size)
                .description("Publications of this instance that are not settled yet")
                .register(registry);
        TimeGauge.builder("hopluu.outbox.age", this, TimeUnit.MILLISECONDS, OutboxMetrics::age)
                .description("How long the oldest unpublished event has been waiting")
                .register(registry);
    }

    private double age() {
        return Math.max(relay.age().toMillis(), sweep.age().toMillis());
    }
}
