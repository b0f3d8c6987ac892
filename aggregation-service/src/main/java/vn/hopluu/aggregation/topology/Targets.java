package vn.hopluu.aggregation.topology;

import java.util.Map;

/**
 * How far a rebuild has to read before it may say anything: the ends of both source topics when it was ordered.
 *
 * @param reports end offsets by partition; partitions that held nothing are left out
 * @param units likewise
 */
public record Targets(Map<Integer, Long> reports, Map<Integer, Long> units) {

    public Targets {
        reports = Map.copyOf(reports);
        units = Map.copyOf(units);
    }

    boolean reached(int partition, Progress progress) {
        return progress.reportsRead() + 1 >= reports.getOrDefault(partition, 0L)
                && progress.unitsRead() + 1 >= units.getOrDefault(partition, 0L);
    }
}
