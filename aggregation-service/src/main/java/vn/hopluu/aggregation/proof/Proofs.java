package vn.hopluu.aggregation.proof;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vn.hopluu.aggregation.proof.Verdict.Outcome;
import vn.hopluu.aggregation.topology.Generation;
import vn.hopluu.aggregation.topology.Scope;

/**
 * Compares totals with a recount. Both move while they are read, so a pair of one moment is awaited for a while; without
 * one nothing is said. A difference is an alarm, so it must also last that long, and the units must stand still.
 */
@Component
class Proofs {

    private static final Logger LOG = LoggerFactory.getLogger(Proofs.class);
    private static final int ATTEMPTS = 10;
    private static final Duration BETWEEN = Duration.ofMillis(100);

    private final Evidences evidences;
    private final Stillness stillness;
    private final Counter mismatches;

    Proofs(Evidences evidences, Stillness stillness, MeterRegistry meters) {
        this.evidences = evidences;
        this.stillness = stillness;
        this.mismatches = meters.counter("hopluu.proof.mismatches");
    }

    /** Empty when there is no such total. */
    Optional<Verdict> prove(Generation generation, Scope scope, Basis basis) throws InterruptedException {
        Optional<Verdict> verdict = compare(generation, scope, basis);
        for (int attempt = 1; attempt < ATTEMPTS && isOpen(verdict); attempt++) {
            Thread.sleep(BETWEEN);
            verdict = compare(generation, scope, basis);
        }
        return verdict.map(last -> last.outcome() == Outcome.DIFFERS ? alarm(generation, scope, last) : last);
    }

    private Optional<Verdict> compare(Generation generation, Scope scope, Basis basis) {
        return evidences.read(generation, scope).map(evidence -> Verdict.of(evidence, basis));
    }

    private static boolean isOpen(Optional<Verdict> verdict) {
        return verdict.filter(v -> v.outcome() != Outcome.AGREES).isPresent();
    }

    private Verdict alarm(Generation generation, Scope scope, Verdict verdict) {
        if (!stillness.of(generation)) {
            return verdict.withdrawn();
        }
        mismatches.increment();
        LOG.error("The total {} differs from the recount of its reports", scope.id());
        return verdict;
    }
}
