package vn.hopluu.aggregation.live;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;
import vn.hopluu.aggregation.units.UnitsFeed;

/** Ready once the units have been read and totals are followed. */
@Component
class ViewsHealthIndicator implements HealthIndicator {

    private final UnitsFeed units;
    private final HubFeed totals;

    ViewsHealthIndicator(UnitsFeed units, HubFeed totals) {
        this.units = units;
        this.totals = totals;
    }

    @Override
    public Health health() {
        boolean unitsRead = units.caughtUp();
        boolean totalsFollowed = totals.isFollowing();
        return (unitsRead && totalsFollowed ? Health.up() : Health.down())
                .withDetail("unitsRead", unitsRead)
                .withDetail("totalsFollowed", totalsFollowed)
                .build();
    }
}
