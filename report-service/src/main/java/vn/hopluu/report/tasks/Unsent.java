package vn.hopluu.report.tasks;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A report of which nothing is sent that counts. */
public record Unsent(String report, String unit, @Nullable String receivingUnit, Instant dueAt) {

    static Unsent of(OpenItem item) {
        return new Unsent(item.report(), item.unit(), item.receivingUnit(), item.dueAt());
    }

    public boolean isLate(Instant now) {
        return !now.isBefore(dueAt);
    }
}
