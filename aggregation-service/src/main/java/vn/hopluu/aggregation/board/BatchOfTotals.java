package vn.hopluu.aggregation.board;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.hopluu.aggregation.topology.Scope;
import vn.hopluu.aggregation.topology.ScopeTotal;

/** Gathers the totals of a batch into one change for each board they touch, whatever their number. */
final class BatchOfTotals {

    private final Map<String, BoardChange> changes = new LinkedHashMap<>();
    private final Map<String, Trail> trails;

    /** @param known the trail of every scope that occurs in the batch and was seen before */
    BatchOfTotals(Map<String, Trail> known) {
        trails = new HashMap<>(known);
    }

    void add(int partition, Entry entry) {
        ScopeTotal total = entry.total();
        Scope scope = total.scope();
        Set<String> left = trails.getOrDefault(scope.id(), Trail.NONE).leftFor(total.parent());
        change(scope, partition).own(total, entry.offset(), left);
        left.forEach(former -> above(scope, former, partition).noChild(total.unit(), entry.offset()));
        onParent(partition, entry);
        trails.put(scope.id(), new Trail(total.parent(), Set.of()));
    }

    private void onParent(int partition, Entry entry) {
        ScopeTotal total = entry.total();
        @Nullable String parent = total.parent();
        if (parent == null) {
            return;
        }
        BoardChange board = above(total.scope(), parent, partition);
        if (total.countsNothing()) {
            board.noChild(total.unit(), entry.offset());
        } else {
            board.child(total, entry.offset());
        }
    }

    /** What to write, each board once. */
    Collection<BoardChange> changes() {
        return changes.values();
    }

    /** What to remember once it is written. */
    Map<String, Trail> trails() {
        return trails;
    }

    private BoardChange above(Scope scope, String parent, int partition) {
        return change(scope.besides(parent), partition);
    }

    private BoardChange change(Scope scope, int partition) {
        return changes.computeIfAbsent(scope.id(), id -> new BoardChange(scope, partition));
    }
}
