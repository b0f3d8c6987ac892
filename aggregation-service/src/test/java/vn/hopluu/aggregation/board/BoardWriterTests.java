package vn.hopluu.aggregation.board;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hopluu.aggregation.board.Totals.FIRST;
import static vn.hopluu.aggregation.board.Totals.nothing;
import static vn.hopluu.aggregation.board.Totals.record;
import static vn.hopluu.aggregation.board.Totals.records;
import static vn.hopluu.aggregation.board.Totals.scope;
import static vn.hopluu.aggregation.board.Totals.total;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.hopluu.aggregation.feed.Messages;
import vn.hopluu.aggregation.feed.TestStore;
import vn.hopluu.aggregation.topology.Generation;
import vn.hopluu.aggregation.topology.TotalsTopic;

class BoardWriterTests {

    private static final String PERIOD = "2024-H1";

    private final TestStore store = new TestStore();
    private final Boards boards = new Boards(store.database());
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final BoardWriter writer = writer();

    private BoardWriter writer() {
        return new BoardWriter(FIRST, boards, store.positions(), new Messages<>("boards", meters, TotalsTopic::read));
    }

    @AfterEach
    void close() {
        store.close();
    }

    private Optional<Board> board(String unit) {
        return boards.find(FIRST, scope(PERIOD, unit));
    }

    @Test
    void aBoardShowsItsOwnTotalAndItsChildren() {
        writer.write(records(
                10,
                List.of(
                        total(PERIOD, "tinh", null, 1),
                        total(PERIOD, "xa-b", "tinh", 2),
                        total(PERIOD, "xa-a", "tinh", 3))));

        Board board = board("tinh").orElseThrow();
        assertThat(board.own()).isEqualTo(new Entry(total(PERIOD, "tinh", null, 1), 10));
        assertThat(board.children())
                .containsExactly(
                        Map.entry("xa-a", new Entry(total(PERIOD, "xa-a", "tinh", 3), 12)),
                        Map.entry("xa-b", new Entry(total(PERIOD, "xa-b", "tinh", 2), 11)));
        assertThat(board.position()).hasToString("0-12");
    }

    @Test
    void aBatchThatComesAgainWithOtherBoundariesTakesNothingBack() {
        var all = records(
                0,
                List.of(
                        total(PERIOD, "tinh", null, 1),
                        total(PERIOD, "xa-a", "tinh", 2),
                        total(PERIOD, "xa-b", "tinh", 3),
                        total(PERIOD, "tinh", null, 4)));
        writer.write(all);
        Board once = board("tinh").orElseThrow();

        writer().write(all.subList(0, 2));
        writer().write(all.subList(2, 3));

        assertThat(board("tinh")).contains(once);
    }

    @Test
    void anOwnerThatLostItsPartitionCannotOverwriteItsSuccessor() {
        BoardWriter former = writer();
        former.write(List.of(record(0, total(PERIOD, "tinh", null, 1))));
        writer.write(records(1, List.of(total(PERIOD, "tinh", null, 2), total(PERIOD, "tinh", null, 3))));

        former.write(List.of(record(1, total(PERIOD, "tinh", null, 2))));

        assertThat(board("tinh").orElseThrow().own().total()).isEqualTo(total(PERIOD, "tinh", null, 3));
    }

    @Test
    void aChildThatMovesLeavesTheBoardItWasOn() {
        writer.write(records(
                0,
                List.of(
                        total(PERIOD, "huyen-a", "tinh", 1),
                        total(PERIOD, "huyen-b", "tinh", 2),
                        total(PERIOD, "xa", "huyen-a", 3))));

        writer().write(List.of(record(3, total(PERIOD, "xa", "huyen-b", 4))));

        assertThat(board("huyen-a").orElseThrow().children()).isEmpty();
        assertThat(board("huyen-a").orElseThrow().completeFrom()).isEqualTo(3);
        assertThat(board("huyen-b").orElseThrow().children()).containsOnlyKeys("xa");
    }

    @Test
    void aChildLeavesItsFormerBoardEvenIfACrashKeptItThereFirst() {
        writer.write(records(0, List.of(total(PERIOD, "huyen-a", "tinh", 1), total(PERIOD, "xa", "huyen-a", 2))));
        BoardChange written = new BoardChange(scope(PERIOD, "xa"), 0);
        written.own(total(PERIOD, "xa", "huyen-b", 3), 2, Set.of("huyen-a"));
        boards.write(FIRST, List.of(written));

        writer().write(List.of(record(2, total(PERIOD, "xa", "huyen-b", 3))));

        assertThat(board("huyen-a").orElseThrow().children()).isEmpty();
    }

    @Test
    void aChildWithNothingToReportLeavesTheBoard() {
        writer.write(records(0, List.of(total(PERIOD, "tinh", null, 1), total(PERIOD, "xa", "tinh", 2))));

        writer.write(List.of(record(2, nothing(PERIOD, "xa", "tinh", 3))));

        assertThat(board("tinh").orElseThrow().children()).isEmpty();
        assertThat(board("xa")).isEmpty();
    }

    @Test
    void totalsOfOtherGenerationsAreNotForTheseBoards() {
        writer.write(List.of(record(0, total(PERIOD, "tinh", null, 1))));

        writer.write(List.of(record(1, total(new Generation(2), PERIOD, "tinh", null, 9))));

        assertThat(board("tinh").orElseThrow().own().total()).isEqualTo(total(PERIOD, "tinh", null, 1));
    }

    @Test
    void aMessageThatCannotBeReadIsSkippedAndCounted() {
        var poison = new ConsumerRecord<>(TotalsTopic.NAME, 0, 0, "x", "{".getBytes(StandardCharsets.UTF_8));

        writer.write(List.of(poison, record(1, total(PERIOD, "tinh", null, 1))));

        assertThat(board("tinh")).isPresent();
        assertThat(meters.counter("hopluu.skipped", "reader", "boards").count()).isEqualTo(1);
    }
}
