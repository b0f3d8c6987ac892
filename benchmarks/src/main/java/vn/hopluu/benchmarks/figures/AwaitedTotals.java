package vn.hopluu.benchmarks.figures;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import vn.hopluu.benchmarks.client.ServerSentEvent;
import vn.hopluu.benchmarks.client.Total;
import vn.hopluu.benchmarks.client.Totals;

/** The new communes that are not right yet, each in each period. */
final class AwaitedTotals {

    private final Map<String, Long> sums = new HashMap<>();
    private final Set<String> wrong = new HashSet<>();
    private final Set<String> open = ConcurrentHashMap.newKeySet();
    private final CountDownLatch opened;
    private final CountDownLatch right = new CountDownLatch(1);
    private volatile long last;

    /** @param communes how many are merged, from {@code from} on */
    AwaitedTotals(SyntheticActs acts, List<String> periods, int from, int communes) {
        opened = new CountDownLatch(periods.size());
        for (int first = from; first < from + communes; first += SyntheticActs.IN_ONE) {
            var unit = acts.merged(first);
            sums.put(
                    unit,
                    IntStream.range(first, first + SyntheticActs.IN_ONE)
                            .asLongStream()
                            .sum());
            periods.forEach(period -> wrong.add(period + unit));
        }
    }

    void see(String period, ServerSentEvent event) {
        if (event.is("snapshot")) {
            event.as(Totals.class).children().forEach(child -> see(period, child, event.receivedAt()));
            if (open.add(period)) opened.countDown();
        }
        if (event.is("child")) {
            see(period, event.as(Total.class), event.receivedAt());
        }
    }

    private synchronized void see(String period, Total total, long receivedAt) {
        if (isRight(total) && wrong.remove(period + total.unit()) && wrong.isEmpty()) {
            last = receivedAt;
            right.countDown();
        }
    }

    private boolean isRight(Total total) {
        Long sum = sums.get(Objects.requireNonNullElse(total.unit(), ""));
        var line = total.lines().get(ActTime.LINE);
        return sum != null
                && line != null
                && line.submitted().reported() == SyntheticActs.IN_ONE
                && BigDecimal.valueOf(sum).equals(line.submitted().total());
    }

    void streamsAreOpen() {
        await(opened, "every stream has begun");
    }

    /** {@link System#nanoTime()} of the event with the last total. */
    long last() {
        await(right, "the last of today's totals is right");
        return last;
    }

    private static void await(CountDownLatch latch, String what) {
        try {
            if (!latch.await(2, TimeUnit.MINUTES)) {
                throw new IllegalStateException("Waited in vain until " + what + ".");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
