package vn.hopluu.benchmarks.figures;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for the system to reach a state, and says so when it does not. */
final class Waiting {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private Waiting() {}

    static void until(String what, BooleanSupplier condition) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) throw new IllegalStateException("Waited in vain until " + what + ".");
            LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
        }
    }
}
