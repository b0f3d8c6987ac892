package vn.hopluu.aggregation.proof;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.hopluu.aggregation.board.Board;
import vn.hopluu.aggregation.board.Boards;
import vn.hopluu.aggregation.contributions.Contribution;
import vn.hopluu.aggregation.contributions.Contributions;
import vn.hopluu.aggregation.topology.Generation;
import vn.hopluu.aggregation.topology.Scope;

/** Reads evidence in the order that {@link Evidence} needs. */
@Component
class Evidences {

    private final Contributions contributions;
    private final Boards boards;

    Evidences(Contributions contributions, Boards boards) {
        this.contributions = contributions;
        this.boards = boards;
    }

    /** Empty when there is no such total. */
    Optional<Evidence> read(Generation generation, Scope scope) {
        var written = contributions.writtenBelow(generation);
        List<Contribution> reports = contributions.in(generation, scope);
        Optional<Board> board = boards.find(generation, scope);
        return board.map(found -> new Evidence(
                written.getOrDefault(found.position().partition(), 0L),
                reports,
                found.own().total()));
    }
}
