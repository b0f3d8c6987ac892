package vn.hopluu.benchmarks.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import vn.hopluu.benchmarks.load.Marks.Mark;

class MarksTests {

    private static final List<String> LINES = List.of("CONTESTS", "PRESS_ITEMS");

    private final Marks marks = new Marks(LINES, 4);

    @Test
    void findsEachSubmissionOfATotalThatCoversSeveral() {
        var first = marks.take().orElseThrow();
        var second = marks.take().orElseThrow();
        var third = marks.take().orElseThrow();

        assertThat(marks.newlyIn(sums(third, first))).containsExactlyInAnyOrder(first, third);
        assertThat(marks.newlyIn(sums(third, first))).isEmpty();
        assertThat(marks.newlyIn(sums(third, first, second))).containsExactly(second);
    }

    @Test
    void hasNoMoreMarksThanBits() {
        for (int i = 0; i < 8; i++) assertThat(marks.take()).isPresent();

        assertThat(marks.take()).isEmpty();
    }

    /** Any order of visibility and any conflation: every submission is found once, by the first total that has it. */
    @Test
    void findsEverySubmissionOnceHoweverTotalsConflate() {
        var random = new Random(7);
        var waiting = new ArrayDeque<Mark>();
        var sums = new HashMap<String, BigInteger>();
        for (int round = 0; round < 10_000; round++) {
            marks.take().ifPresent(waiting::add);
            if (random.nextInt(3) > 0) continue;
            var counted = counted(waiting, sums, random);
            assertThat(marks.newlyIn(sums)).containsExactlyInAnyOrderElementsOf(counted);
        }
    }

    private List<Mark> counted(ArrayDeque<Mark> waiting, Map<String, BigInteger> sums, Random random) {
        var counted = new ArrayList<Mark>();
        for (int i = random.nextInt(waiting.size() + 1); i > 0; i--) {
            var mark = random.nextBoolean() ? waiting.removeFirst() : waiting.removeLast();
            sums.merge(mark.line(), mark.value(), BigInteger::add);
            counted.add(mark);
        }
        return counted;
    }

    private static Map<String, BigInteger> sums(Mark... included) {
        var sums = new HashMap<String, BigInteger>();
        for (var mark : included) sums.merge(mark.line(), mark.value(), BigInteger::add);
        return sums;
    }
}
