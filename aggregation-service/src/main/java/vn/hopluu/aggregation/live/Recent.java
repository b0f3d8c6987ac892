package vn.hopluu.aggregation.live;

import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.hopluu.aggregation.board.Entry;
import vn.hopluu.aggregation.topology.Scope;

/**
 * The newest change of every scope that views may not hold yet: from each partition's floor on nothing is missing.
 * Guarded by the hub's lock.
 */
final class Recent {

    private final int limit;
    private final LinkedHashMap<String, Change> changes = new LinkedHashMap<>();
    private final Map<Integer, Long> floors;

    /** @param floors the offset for each partition from which on every change will be put here */
    Recent(int limit, Map<Integer, Long> floors) {
        this.limit = limit;
        this.floors = new HashMap<>(floors);
    }

    void put(Change change) {
        String scope = change.scope().id();
        changes.remove(scope);
        changes.put(scope, change);
        while (changes.size() > limit) {
            Change eldest = changes.pollFirstEntry().getValue();
            floors.merge(eldest.partition(), eldest.offset() + 1, Math::max);
        }
    }

    /** The offset below which views must know by themselves. */
    long floor(int partition) {
        return floors.getOrDefault(partition, 0L);
    }

    /** The scopes' own totals, of those that changed. */
    List<Entry> of(Collection<Scope> scopes) {
        return scopes.stream()
                .flatMap(scope -> Stream.ofNullable(changes.get(scope.id())))
                .map(Change::entry)
                .toList();
    }

    Collection<Change> all() {
        return changes.values();
    }

    /** Lets go of what views hold: everything below the given offset of each partition. */
    void trim(Map<Integer, Long> written) {
        written.forEach((partition, offset) -> floors.merge(partition, offset, Math::max));
        Iterator<Change> each = changes.values().iterator();
        while (each.hasNext()) {
            Change change = each.next();
            if (change.offset() < floor(change.partition())) {
                each.remove();
            }
        }
    }
}
