package vn.hopluu.org.audit;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/** How many entries wait to be put into the chain, and since when. */
@Component
class AuditMetrics implements MeterBinder {

    private final Drain drain;

    AuditMetrics(Drain drain) {
        this.drain = drain;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("hopluu.audit.entries", drain, Drain::size)
                .description("Audit entries of this instance that are not in the chain yet")
                .register(registry);
        TimeGauge.builder(
                        "hopluu.audit.age",
                        drain,
                        TimeUnit.MILLISECONDS,
                        one -> one.age().toMillis())
                .description("How long the oldest of them has been waiting")
                .register(registry);
    }
}
