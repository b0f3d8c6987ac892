package vn.hopluu.report.plans;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The body of every event on {@code report.plans.v1}: the whole plan (see the contract). Of a plan that was removed nothing is left. */
record PlanEvent(
        String plan,
        long revision,
        String unit,
        int year,
        boolean removed,
        @Nullable String title,
        @Nullable String documentNumber,
        List<Target> targets,
        Instant occurredAt) {

    static PlanEvent of(Plan plan) {
        PlanContent content = plan.content();
        return new PlanEvent(
                plan.id().toString(),
                plan.revision(),
                plan.id().unit(),
                plan.id().year(),
                content == null,
                content == null ? null : content.title(),
                content == null ? null : content.documentNumber(),
                content == null ? List.of() : content.targets(),
                plan.setAt());
    }

    /** As the header {@code ce_type} has it. */
    String type() {
        return removed ? "PlanRemoved" : "PlanSet";
    }
}
