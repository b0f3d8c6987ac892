package vn.hopluu.benchmarks.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/** How many submissions are due by the clock and not yet in the total, watched through a run. */
final class Backlog implements AutoCloseable {

    private static final long EVERY_MILLIS = 50;

    private final List<Double> depths = new ArrayList<>();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
    private final long start = System.nanoTime();
    private final double rate;
    private final LongSupplier visible;

    Backlog(double rate, LongSupplier visible) {
        this.rate = rate;
        this.visible = visible;
        clock.scheduleAtFixedRate(this::look, EVERY_MILLIS, EVERY_MILLIS, TimeUnit.MILLISECONDS);
    }

    private synchronized void look() {
        depths.add((System.nanoTime() - start) / 1e9 * rate - visible.getAsLong());
    }

    /** Whether what waits in the last quarter is more than in the second by a quarter of a second's load. */
    synchronized boolean grew() {
        int quarter = depths.size() / 4;
        return mean(depths.subList(3 * quarter, depths.size())) > mean(depths.subList(quarter, 2 * quarter)) + rate / 4;
    }

    private static double mean(List<Double> depths) {
        return depths.stream().mapToDouble(Double::doubleValue).average().orElse(0);
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }
}
