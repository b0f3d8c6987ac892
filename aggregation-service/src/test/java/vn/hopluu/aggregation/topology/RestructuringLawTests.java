package vn.hopluu.aggregation.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.LongStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** However the tree is restructured: now is the sum through successors, and then stays what it was. */
class RestructuringLawTests {

    private static final int STEPS = 60;
    private static final int STEPS_BETWEEN_COMPARISONS = 4;

    @TempDir
    Path directory;

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("manySeeds")
    void totalsAreSumsThroughSuccessorsAndThoseOfThenAreUntouchedByWhatCameAfter(long seed) {
        holdsWhileHistoryGoesOn(seed, new Counting.InBooks());
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("fewSeeds")
    void theWholeTopologyHoldsToIt(long seed) {
        try (var topology = topology("first")) {
            holdsWhileHistoryGoesOn(seed, topology);
        }
    }

    private static void holdsWhileHistoryGoesOn(long seed, Counting counting) {
        var history = new RestructuringHistory(seed, counting);
        for (int step = 1; step <= STEPS; step++) {
            assertThat(history.next().touchedBefore()).isEmpty();
            if (step % STEPS_BETWEEN_COMPARISONS == 0) {
                assertThat(counting.totals()).isEqualTo(history.expected());
            }
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("manySeeds")
    void theOrderInWhichUnitsAndReportsArriveDoesNotMatter(long seed) {
        holdsInAnyOrder(seed, new Counting.InBooks());
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("fewSeeds")
    void norDoesItToTheWholeTopology(long seed) {
        try (var topology = topology("second")) {
            holdsInAnyOrder(seed, topology);
        }
    }

    private static void holdsInAnyOrder(long seed, Counting other) {
        var history = new RestructuringHistory(seed, new Counting.InBooks());
        for (int step = 1; step <= STEPS; step++) {
            history.next();
        }
        history.shuffled().forEach(other::take);
        assertThat(other.totals()).isEqualTo(history.expected());
    }

    private Counting topology(String name) {
        return new Counting.InTopology(TotalsDriver.first(directory.resolve(name)));
    }

    static LongStream manySeeds() {
        return LongStream.rangeClosed(1, 150);
    }

    static LongStream fewSeeds() {
        return LongStream.rangeClosed(1, 5);
    }
}
