package vn.hopluu.org.registry;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.hopluu.org.dataset.Datasets;

/**
 * Settles the registry at start and on every new day in Việt Nam.
 *
 * <p>It compares dates every second instead of waiting for midnight: that also serves a machine that slept through it, and a
 * store that was not there at start.
 */
@Component
class Upkeep {

    private static final Logger log = LoggerFactory.getLogger(Upkeep.class);

    private final UnitRegistry registry;
    private final Datasets datasets;
    private final Clock clock;
    private @Nullable LocalDate settledOn;

    Upkeep(UnitRegistry registry, Datasets datasets, Clock clock) {
        this.registry = registry;
        this.datasets = datasets;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 1_000)
    synchronized void keepUp() {
        LocalDate today = LocalDate.now(clock);
        if (!today.equals(settledOn)) {
            settle(today);
        }
    }

    private void settle(LocalDate today) {
        try {
            registry.settle(settledOn == null ? datasets.chosen() : List.of(), today);
            settledOn = today;
        } catch (RuntimeException e) {
            log.warn("Could not settle the registry, trying again: {}", e.toString());
        }
    }
}
