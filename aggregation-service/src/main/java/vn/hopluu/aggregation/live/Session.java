package vn.hopluu.aggregation.live;

import java.util.Map;
import vn.hopluu.aggregation.topology.Generation;
import vn.hopluu.aggregation.topology.Scope;
import vn.hopluu.aggregation.topology.TotalsTopic;

/**
 * The hub's time with one generation.
 *
 * @param recent what arrived since
 * @param reached the last offset taken of each partition
 * @param resumableFrom for each partition, the first id that was given out for this generation for certain
 */
record Session(
        Generation generation,
        int partitions,
        Recent recent,
        Map<Integer, Long> reached,
        Map<Integer, Long> resumableFrom) {

    int partition(Scope scope) {
        return TotalsTopic.partition(scope.form(), scope.period(), partitions);
    }

    /** Whether what arrived of the scope begins where views end, or before. */
    boolean joins(Scope scope, Map<Integer, Long> writtenBelow) {
        int partition = partition(scope);
        return recent.floor(partition) <= writtenBelow.getOrDefault(partition, 0L);
    }

    long reached(int partition) {
        return reached.getOrDefault(partition, -1L);
    }

    long resumableFrom(int partition) {
        return resumableFrom.getOrDefault(partition, 0L);
    }
}
