package vn.hopluu.benchmarks.load;

import java.util.concurrent.ConcurrentLinkedQueue;

/** Measured times, collected by many threads. */
public final class Samples {

    private final ConcurrentLinkedQueue<Long> nanos = new ConcurrentLinkedQueue<>();

    public void add(long nanoseconds) {
        nanos.add(nanoseconds);
    }

    public int size() {
        return nanos.size();
    }

    /** The smallest time that this share of the samples does not exceed, in milliseconds (nearest rank). */
    public double percentile(double percent) {
        var sorted = nanos.stream().mapToLong(Long::longValue).sorted().toArray();
        if (sorted.length == 0) throw new IllegalStateException("nothing was measured");
        int rank = (int) Math.ceil(percent / 100 * sorted.length);
        return sorted[Math.max(rank, 1) - 1] / 1e6;
    }
}
