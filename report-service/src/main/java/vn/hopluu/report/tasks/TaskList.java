package vn.hopluu.report.tasks;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of tasks, by their due dates. */
record TaskList(List<Item> items, @Nullable String next) {

    /**
     * @param overdue whether it was due before now
     * @param since when it came to wait for this
     * @param reason why it was given back; only where it was
     * @param remindedAt when its unit was reminded last
     */
    record Item(
            Kind kind,
            String report,
            String form,
            String period,
            String unit,
            @Nullable String receivingUnit,
            Instant dueAt,
            boolean overdue,
            Instant since,
            @Nullable String reason,
            @Nullable Instant remindedAt) {}
}
