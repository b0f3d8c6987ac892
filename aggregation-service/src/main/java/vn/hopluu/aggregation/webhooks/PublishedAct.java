package vn.hopluu.aggregation.webhooks;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What {@code report.events.v1} says of a report after an act, as far as receivers are told it.
 *
 * @param receivingUnit the unit above on the structure date; null for a root
 * @param state where the report stands now; there may be more states than are known here
 * @param inForce the one version that counts now, or null
 */
record PublishedAct(
        String report,
        long revision,
        String form,
        String period,
        LocalDate structureDate,
        String unit,
        @Nullable String receivingUnit,
        String state,
        Instant dueAt,
        @Nullable Version inForce,
        Instant occurredAt) {

    /** @param values by indicator; null is blank: not reported, which is never zero */
    record Version(
            int version,
            boolean accepted,
            Instant submittedAt,
            boolean onTime,
            Map<String, @Nullable BigDecimal> values) {

        Version {
            values = Collections.unmodifiableMap(new TreeMap<>(values));
        }
    }

    PublishedAct {
        Objects.requireNonNull(report);
        Objects.requireNonNull(form);
        Objects.requireNonNull(period);
        Objects.requireNonNull(structureDate);
        Objects.requireNonNull(unit);
        Objects.requireNonNull(state);
        Objects.requireNonNull(occurredAt);
    }
}
