package vn.hopluu.org.registry;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Up once the units were read from the store. */
@Component
class UnitsHealthIndicator implements HealthIndicator {

    private final CurrentTree currentTree;

    UnitsHealthIndicator(CurrentTree currentTree) {
        this.currentTree = currentTree;
    }

    @Override
    public Health health() {
        return currentTree
                .snapshot()
                .map(snapshot ->
                        Health.up().withDetail("units", snapshot.tree().units().size()))
                .orElseGet(Health::down)
                .build();
    }
}
