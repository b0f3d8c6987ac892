package vn.hopluu.report.plans;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** @param setBy the account or client that changed the plan last */
record PlanView(
        String unit,
        int year,
        long revision,
        String title,
        @Nullable String documentNumber,
        List<Target> targets,
        String setBy,
        Instant setAt) {

    static PlanView of(Plan plan) {
        PlanContent content = Objects.requireNonNull(plan.content());
        return new PlanView(
                plan.id().unit(),
                plan.id().year(),
                plan.revision(),
                content.title(),
                content.documentNumber(),
                content.targets(),
                plan.setBy(),
                plan.setAt());
    }
}
