package vn.hopluu.report.plans;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A page of plans.
 *
 * @param next cursor of the page after it; null at the end
 */
record PlanList(List<Item> items, @Nullable String next) {

    /** @param targets how many there are */
    record Item(
            String unit,
            int year,
            long revision,
            String title,
            @Nullable String documentNumber,
            int targets,
            String setBy,
            Instant setAt) {

        private static Item of(Plan plan) {
            PlanContent content = Objects.requireNonNull(plan.content());
            return new Item(
                    plan.id().unit(),
                    plan.id().year(),
                    plan.revision(),
                    content.title(),
                    content.documentNumber(),
                    content.targets().size(),
                    plan.setBy(),
                    plan.setAt());
        }
    }

    /** @param plans one more than fits the page, if there is a next one */
    static PlanList page(List<Plan> plans, int size) {
        List<Item> items = plans.stream().limit(size).map(Item::of).toList();
        return new PlanList(
                items, plans.size() > size ? plans.get(size - 1).id().toString() : null);
    }
}
