package vn.hopluu.aggregation.live;

import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.hopluu.aggregation.board.Board;
import vn.hopluu.aggregation.board.Boards;
import vn.hopluu.aggregation.feed.Positions;
import vn.hopluu.aggregation.topology.Generation;
import vn.hopluu.aggregation.topology.Scope;
import vn.hopluu.aggregation.topology.TotalsTopic;

/** Boards as the store has them. */
@Component
class StoredBoards {

    private final Boards boards;
    private final Positions positions;

    StoredBoards(Boards boards, Positions positions) {
        this.boards = boards;
        this.positions = positions;
    }

    /**
     * @param writtenBelow every total of the partition below this offset is in the board
     * @param board empty when there is none yet
     */
    record Stored(long writtenBelow, Optional<Board> board) {}

    /** The position is read first: what is written in between makes the board only newer. */
    Stored read(Generation generation, Scope scope, int partition) {
        long next = positions.next(generation, TotalsTopic.NAME).getOrDefault(partition, 0L);
        return new Stored(next, boards.find(generation, scope));
    }
}
