package vn.hopluu.aggregation.proof;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.hopluu.aggregation.board.Board;
import vn.hopluu.aggregation.board.Boards;
import vn.hopluu.aggregation.contributions.Contribution;
import vn.hopluu.aggregation.contributions.Contributions;
import vn.hopluu.aggregation.live.Hub;
import vn.hopluu.aggregation.live.Hub.Shown;
import vn.hopluu.aggregation.live.Hub.Sight.Seen;
import vn.hopluu.aggregation.topology.Generation;
import vn.hopluu.aggregation.topology.Scope;

/** Reads evidence in the order that {@link Evidence} needs. */
@Component
class Evidences {

    private final Hub hub;
    private final Contributions contributions;
    private final Boards boards;

    Evidences(Hub hub, Contributions contributions, Boards boards) {
        this.hub = hub;
        this.contributions = contributions;
        this.boards = boards;
    }

    /** Empty when there is no such total. */
    Optional<Evidence> read(Generation generation, Scope scope) {
        long shown = shown(generation, scope);
        var written = contributions.writtenBelow(generation);
        List<Contribution> reports = contributions.in(generation, scope);
        Optional<Board> board = boards.find(generation, scope);
        return board.map(found ->
                new Evidence(shown, written.getOrDefault(found.position().partition(), 0L), reports, found.own()));
    }

    private long shown(Generation generation, Scope scope) {
        return hub.look(scope) instanceof Seen(Shown(var followed, var board)) && followed.equals(generation)
                ? board.own().offset()
                : Evidence.NOTHING_SHOWN;
    }
}
