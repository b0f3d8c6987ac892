package vn.hopluu.aggregation.plans;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import vn.hopluu.aggregation.live.Watches;

/** The plans of all units, as last published: a few thousand small records in memory. */
@Component
class KnownPlans {

    private final Map<String, PublishedPlan> plans = new ConcurrentHashMap<>();

    private final Watches watches;

    KnownPlans(Watches watches) {
        this.watches = watches;
    }

    Optional<PublishedPlan> find(String unit, int year) {
        return Optional.ofNullable(plans.get(PublishedPlan.id(unit, year))).filter(plan -> !plan.removed());
    }

    /** Takes what is newer than what is known; what was removed stays known as such, for an older event may come late. */
    void put(PublishedPlan plan) {
        plans.merge(plan.plan(), plan, (known, given) -> given.revision() > known.revision() ? given : known);
        watches.changed(plan.unit());
    }
}
