package vn.hopluu.aggregation.live;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hopluu.aggregation.board.Totals.nothing;
import static vn.hopluu.aggregation.board.Totals.scope;
import static vn.hopluu.aggregation.board.Totals.total;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import vn.hopluu.aggregation.board.Board;
import vn.hopluu.aggregation.board.Entry;
import vn.hopluu.aggregation.board.Position;
import vn.hopluu.aggregation.topology.ScopeTotal;
import vn.hopluu.aggregation.topology.Structure;

class LiveBoardTests {

    private static final String PERIOD = "2024-H1";
    private static final long REACHED = 100;

    /** The board of tinh with children xa-a and xa-b, as read at offset 20; a child left it at offset 10. */
    private final LiveBoard board = board(20);

    static LiveBoard board(long offset) {
        var children = new TreeMap<>(Map.of(
                "xa-a", new Entry(total(PERIOD, "xa-a", "tinh", 1), offset - 2),
                "xa-b", new Entry(total(PERIOD, "xa-b", "tinh", 1), offset - 1)));
        var own = new Entry(total(PERIOD, "tinh", null, 1), offset);
        return new LiveBoard(
                new Board(scope(PERIOD, "tinh"), new Position(0, offset), 10, own, children),
                0,
                LiveStreamTests.json());
    }

    private void follow(ScopeTotal total, long offset) {
        board.apply(new Change(0, new Entry(total, offset)));
    }

    private Optional<List<Long>> since(int partition, long offset) {
        return board.since(new Position(partition, offset), REACHED)
                .map(changes -> changes.stream().map(Change::offset).toList());
    }

    @Test
    void tellsWhoComesBackOnlyWhatChangedMeanwhile() {
        follow(total(PERIOD, "xa-b", "tinh", 2), 30);
        follow(total(PERIOD, "tinh", null, 2), 31);

        assertThat(since(0, 20)).contains(List.of(30L, 31L));
        assertThat(since(0, 31)).contains(List.of());
    }

    @Test
    void knowsFromTheStoreWhatChangedBeforeItWasFollowed() {
        assertThat(since(0, 18)).contains(List.of(19L, 20L));
    }

    @Test
    void cannotTellWhatChangedSinceAnIdOfNoUse() {
        assertThat(since(0, 9)).as("a child left unseen").isEmpty();
        assertThat(since(1, 20)).as("another partition").isEmpty();
        assertThat(since(0, REACHED + 1)).as("never given out here").isEmpty();
    }

    @Test
    void tellsWhoComesBackThatAChildLeft() {
        follow(total(PERIOD, "xa-a", "huyen", 2), 40);

        assertThat(since(0, 20)).contains(List.of(40L));
        assertThat(board.hasChild(scope(PERIOD, "xa-a"))).isFalse();
    }

    @Test
    void dropsAChildWithNothingToReport() {
        follow(nothing(PERIOD, "xa-a", "tinh", 2), 40);

        assertThat(board.childScopes()).containsExactly(scope(PERIOD, "xa-b"));
    }

    @Test
    void ignoresWhatItKnowsAlready() {
        follow(total(PERIOD, "xa-a", "tinh", 9), 18);
        follow(total(PERIOD, "xa-a", "huyen", 9), 17);

        assertThat(since(0, 20)).contains(List.of());
        assertThat(board.hasChild(scope(PERIOD, "xa-a"))).isTrue();
    }

    @Test
    void keepsAChildThatStandsElsewhereInAnotherPeriodOrStructure() {
        follow(total("2024-Q3", "xa-a", "huyen", 2), 40);
        follow(now(total(PERIOD, "xa-b", "xa-c", 2)), 41);

        assertThat(board.childScopes()).containsExactlyInAnyOrder(scope(PERIOD, "xa-a"), scope(PERIOD, "xa-b"));
        assertThat(since(0, 20)).contains(List.of());
    }

    private static ScopeTotal now(ScopeTotal then) {
        return new ScopeTotal(
                then.form(),
                then.period(),
                Structure.NOW,
                then.unit(),
                then.parent(),
                then.sequence(),
                then.seen(),
                then.asOf(),
                then.counts(),
                then.lines());
    }

    @Test
    void takesBackAChildThatReturns() {
        follow(total(PERIOD, "xa-a", "huyen", 2), 40);
        follow(total(PERIOD, "xa-a", "tinh", 3), 41);

        assertThat(board.hasChild(scope(PERIOD, "xa-a"))).isTrue();
        assertThat(since(0, 20)).contains(List.of(41L));
    }
}
