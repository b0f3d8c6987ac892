package vn.hopluu.aggregation.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Total = sum of the contributions, exactly, under any order, repetition, correction, return or restructuring. */
class TotalsLawTests {

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void everyTotalEqualsTheDirectSumAtEveryMoment(long seed) {
        var books = new BooksInMemory();
        var direct = new DirectSum();
        List<Object> messages = new RandomHistory(seed).messages();
        for (int i = 0; i < messages.size(); i++) {
            record(books, messages.get(i));
            direct.take(messages.get(i));
            if (i % 25 == 0 || i == messages.size() - 1) {
                assertThat(sums(books)).isEqualTo(direct.totals());
            }
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void theSameMessagesInAnotherOrderGiveTheSameTotals(long seed) {
        List<Object> messages = new RandomHistory(seed).messages();
        var forwards = new BooksInMemory();
        var backwards = new BooksInMemory();
        messages.forEach(message -> record(forwards, message));
        messages.reversed().forEach(message -> record(backwards, message));

        assertThat(sums(forwards)).isEqualTo(sums(backwards));
        assertThat(forwards.keepsNoFigureForNothing()).isTrue();
    }

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 200);
    }

    /** By way of a draft, as the processor does it. */
    private static void record(BooksInMemory books, Object message) {
        var draft = new Draft(books);
        switch (message) {
            case PublishedUnit unit -> new Bookkeeping(draft).record(unit);
            case PublishedReport report -> new Bookkeeping(draft).record(report);
            default -> throw new IllegalArgumentException(message.toString());
        }
        draft.post(books::enter);
    }

    private static Map<String, DirectSum.Sum> sums(BooksInMemory books) {
        var sums = new TreeMap<String, DirectSum.Sum>();
        books.totals().forEach((scope, state) -> sums.put(scope, new DirectSum.Sum(state.counts(), state.lines())));
        return sums;
    }
}
