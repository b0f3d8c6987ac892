package vn.hopluu.report.reports;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hopluu.report.problem.Problem;

/**
 * What became of each report of a bulk act, in the order in which they were named.
 *
 * @param done how many were carried out, now or under the same key before
 */
record BulkAnswer(int done, int refused, List<Judged> items) {

    static BulkAnswer of(List<Judged> items) {
        int done = Math.toIntExact(
                items.stream().filter(item -> item.problem() == null).count());
        return new BulkAnswer(done, items.size() - done, items);
    }

    /**
     * @param status as the act alone would have been answered
     * @param replayed whether it was done under the same key before
     * @param result null where it was refused
     * @param problem why it was refused
     */
    record Judged(
            String report,
            int status,
            boolean replayed,
            @Nullable ActView result,
            @Nullable Problem problem) {}
}
