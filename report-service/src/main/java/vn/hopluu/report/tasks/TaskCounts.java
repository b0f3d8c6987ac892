package vn.hopluu.report.tasks;

import java.util.Map;
import java.util.TreeMap;

/**
 * How much there is to do.
 *
 * @param overdue how many of them are about reports that were due and are not sent
 * @param byKind each kind, also where there are none
 */
record TaskCounts(int total, int overdue, Map<Kind, Integer> byKind) {

    TaskCounts {
        byKind = new TreeMap<>(byKind);
    }
}
