package vn.hopluu.aggregation.streams;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Ready once the topics are there and the work was taken up; says what is missing until then. */
@Component
class TotalsHealthIndicator implements HealthIndicator {

    private final TotalsStreams streams;

    TotalsHealthIndicator(TotalsStreams streams) {
        this.streams = streams;
    }

    @Override
    public Health health() {
        Health.Builder health = streams.isReady() ? Health.up() : Health.down();
        if (!streams.waitingFor().isEmpty()) {
            health.withDetail("waitingFor", streams.waitingFor());
        }
        streams.runs()
                .forEach((generation, run) -> health.withDetail("generation-" + generation.number(), run.state()));
        return health.build();
    }
}
