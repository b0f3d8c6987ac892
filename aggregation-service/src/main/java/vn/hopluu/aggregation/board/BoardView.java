package vn.hopluu.aggregation.board;

import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import vn.hopluu.aggregation.topology.Counts;
import vn.hopluu.aggregation.topology.LineTotal;
import vn.hopluu.aggregation.topology.Scope;
import vn.hopluu.aggregation.topology.ScopeTotal;
import vn.hopluu.aggregation.topology.Structure;

/**
 * A board as callers see it.
 *
 * @param children ordered by unit
 * @param position where the board stands, as an event stream's id
 */
public record BoardView(
        String form,
        String period,
        Structure structure,
        String unit,
        Own total,
        List<Child> children,
        String position) {

    /** @param parent the unit above; null at the top */
    public record Own(
            @Nullable String parent,
            long sequence,
            @Nullable Instant asOf,
            Counts counts,
            SortedMap<String, LineTotal> lines) {

        static Own of(ScopeTotal total) {
            return new Own(total.parent(), total.sequence(), total.asOf(), total.counts(), total.lines());
        }
    }

    public record Child(
            String unit, long sequence, @Nullable Instant asOf, Counts counts, SortedMap<String, LineTotal> lines) {

        static Child of(ScopeTotal total) {
            return new Child(total.unit(), total.sequence(), total.asOf(), total.counts(), total.lines());
        }
    }

    static BoardView of(Board board) {
        Scope scope = board.scope();
        List<Child> children = board.children().values().stream()
                .map(entry -> Child.of(entry.total()))
                .toList();
        return new BoardView(
                scope.form(),
                scope.period(),
                scope.structure(),
                scope.unit(),
                Own.of(board.own().total()),
                children,
                board.position().toString());
    }
}
