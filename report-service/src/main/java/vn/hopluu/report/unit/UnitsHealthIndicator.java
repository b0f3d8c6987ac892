package vn.hopluu.report.unit;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Not ready before the units are known: a period opened too early would miss some. */
@Component
class UnitsHealthIndicator implements HealthIndicator {

    private final Units units;

    UnitsHealthIndicator(Units units) {
        this.units = units;
    }

    @Override
    public Health health() {
        Health.Builder health = units.loaded() ? Health.up() : Health.down();
        return health.withDetail("known", units.all().size()).build();
    }
}
