package vn.hopluu.aggregation.board;

import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.hopluu.aggregation.topology.Scope;
import vn.hopluu.aggregation.topology.ScopeTotal;

/** What one batch changes on one board, as one write. */
final class BoardChange {

    private final Scope scope;
    private final int partition;
    private long offset;
    private @Nullable Entry own;
    private final SortedMap<String, Optional<Entry>> children = new TreeMap<>();
    private final Set<String> left = new TreeSet<>();

    BoardChange(Scope scope, int partition) {
        this.scope = scope;
        this.partition = partition;
    }

    void own(ScopeTotal total, long at, Set<String> formerParents) {
        own = new Entry(total, at);
        left.addAll(formerParents);
        offset = at;
    }

    void child(ScopeTotal total, long at) {
        children.put(total.unit(), Optional.of(new Entry(total, at)));
        offset = at;
    }

    void noChild(String unit, long at) {
        children.put(unit, Optional.empty());
        offset = at;
    }

    Scope scope() {
        return scope;
    }

    int partition() {
        return partition;
    }

    /** The last record that has part in this change: whoever wrote one as late has written all of it. */
    long offset() {
        return offset;
    }

    Optional<Entry> own() {
        return Optional.ofNullable(own);
    }

    /** Empty for a child that is to go. */
    SortedMap<String, Optional<Entry>> children() {
        return children;
    }

    Set<String> left() {
        return left;
    }
}
