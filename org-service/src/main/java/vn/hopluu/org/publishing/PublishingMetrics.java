package vn.hopluu.org.publishing;

import static java.util.Comparator.naturalOrder;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.hopluu.org.registry.Announcement;
import vn.hopluu.org.registry.Unannounced;

/** What an operator asks of the publishing: how much went out, and how long the oldest has been waiting. */
@Component
class PublishingMetrics {

    private final Clock clock;
    private final Counter published;
    private volatile @Nullable Instant oldest;

    PublishingMetrics(MeterRegistry registry, Clock clock) {
        this.clock = clock;
        this.published = Counter.builder("hopluu.units.published")
                .description("Changed units announced on the topic, each counted once whatever the partitions")
                .register(registry);
        TimeGauge.builder("hopluu.outbox.age", this, TimeUnit.MILLISECONDS, PublishingMetrics::age)
                .description("How long the oldest change has been waiting for its announcement")
                .register(registry);
    }

    void published(int units) {
        published.increment(units);
    }

    void waiting(List<Unannounced> waiting) {
        oldest = waiting.stream()
                .flatMap(unit -> unit.announcements().stream())
                .map(Announcement::time)
                .min(naturalOrder())
                .orElse(null);
    }

    private double age() {
        Instant since = oldest;
        return since == null ? 0 : Duration.between(since, clock.instant()).toMillis();
    }
}
