package vn.hopluu.benchmarks.deadline;

import java.time.Duration;
import java.time.Instant;

/** When the turns of a day fall: {@code speed} turns a second, the deadline in its place among them. */
record Pace(Instant start, double speed) {

    Instant time(int turn) {
        return start.plus(Duration.ofNanos(Math.round(turn * 1e9 / speed)));
    }

    static void waitUntil(Instant time) throws InterruptedException {
        var left = Duration.between(Instant.now(), time);
        if (left.isPositive()) Thread.sleep(left);
    }
}
