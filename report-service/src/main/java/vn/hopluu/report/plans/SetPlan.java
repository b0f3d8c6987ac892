package vn.hopluu.report.plans;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A plan as it arrives, nothing checked yet. */
record SetPlan(
        @Nullable String title,
        @Nullable String documentNumber,
        @Nullable List<@Nullable Aim> targets) {

    /** @param comparison {@code AT_LEAST}, {@code AT_MOST} or {@code EQUAL} */
    record Aim(
            @Nullable String code,
            @Nullable Labels name,
            @Nullable String form,
            @Nullable String indicator,
            @Nullable String comparison,
            @Nullable BigDecimal value) {}

    record Labels(@Nullable String vi, @Nullable String en) {}
}
