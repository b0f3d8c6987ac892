package vn.hopluu.org.registry;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.hopluu.org.dataset.Datasets;
import vn.hopluu.org.ledger.Ledger;
import vn.hopluu.org.restructuring.History;
import vn.hopluu.org.restructuring.LedgerEntry;

/**
 * Settles the registry at start, on every new day in Việt Nam, and after every entry in the ledger that nobody has settled yet.
 *
 * <p>It looks every second instead of waiting for midnight: that also serves a machine that slept through it, a store that
 * was not there at start, and an instance that died between an entry and what follows from it.
 */
@Component
class Upkeep {

    private static final Logger log = LoggerFactory.getLogger(Upkeep.class);

    private final UnitRegistry registry;
    private final Ledger ledger;
    private final Datasets datasets;
    private final Clock clock;

    Upkeep(UnitRegistry registry, Ledger ledger, Datasets datasets, Clock clock) {
        this.registry = registry;
        this.ledger = ledger;
        this.datasets = datasets;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 1_000)
    synchronized void keepUp() {
        try {
            begin(ledger.history());
            registry.settle(LocalDate.now(clock));
        } catch (RuntimeException e) {
            log.warn("Could not settle the registry, trying again: {}", e.toString());
        }
    }

    /** An empty ledger begins with the dataset, if there is to be one; of several instances one enters it. */
    private void begin(History history) {
        Optional<LedgerEntry> dataset = history.version() == 0 ? datasets.chosen() : Optional.empty();
        dataset.ifPresent(entry -> ledger.append(history, entry));
    }
}
