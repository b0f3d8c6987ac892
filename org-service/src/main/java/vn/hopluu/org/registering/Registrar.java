package vn.hopluu.org.registering;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vn.hopluu.org.ledger.Ledger;
import vn.hopluu.org.registry.UnitRegistry;
import vn.hopluu.org.restructuring.History;

/**
 * Enters into the ledger what was decided on all that was entered before: who is overtaken by another writer decides anew, so
 * that no two entries that are possible alone, but not together, are both made.
 */
@Component
public class Registrar {

    private static final Logger log = LoggerFactory.getLogger(Registrar.class);

    private final Ledger ledger;
    private final UnitRegistry registry;
    private final Clock clock;

    Registrar(Ledger ledger, UnitRegistry registry, Clock clock) {
        this.ledger = ledger;
        this.registry = registry;
        this.clock = clock;
    }

    /** @param decide may be asked several times, each time on a longer history */
    public <T> T enter(Function<History, Decision<T>> decide) {
        Optional<T> answer = Optional.empty();
        while (answer.isEmpty()) {
            History history = ledger.history();
            answer = switch (decide.apply(history)) {
                case Decision.Leave<T> leave -> Optional.of(leave.answer());
                case Decision.Enter<T> enter -> entered(history, enter);
            };
        }
        return answer.get();
    }

    private <T> Optional<T> entered(History history, Decision.Enter<T> decision) {
        if (!ledger.append(history, decision.entry())) {
            return Optional.empty();
        }
        settle();
        return Optional.of(decision.answer().apply(ledger.history()));
    }

    /** What was entered holds; what follows from it is only late when the store is away, and then made up for. */
    private void settle() {
        try {
            registry.settle(LocalDate.now(clock));
        } catch (RuntimeException e) {
            log.warn("An entry of the ledger waits to be settled: {}", e.toString());
        }
    }
}
