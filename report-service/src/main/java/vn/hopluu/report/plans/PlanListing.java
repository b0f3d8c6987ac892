package vn.hopluu.report.plans;

import java.util.List;
import java.util.Optional;
import java.util.stream.Gatherers;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.hopluu.report.access.Caller;

/** Lists the plans that the caller sees. Which these can be follows from the units and the years, so they are read by their ids. */
@Component
class PlanListing {

    private static final int AT_ONCE = 500;

    private final Plans plans;
    private final PlanRights rights;

    PlanListing(Plans plans, PlanRights rights) {
        this.plans = plans;
        this.rights = rights;
    }

    /** At most so many, ordered by unit and year. */
    List<Plan> list(PlanQuery query, int limit, Caller caller) {
        return possible(query, caller)
                .filter(query::continuesWith)
                .gather(Gatherers.windowFixed(AT_ONCE))
                .flatMap(this::read)
                .filter(Plan::isThere)
                .limit(limit)
                .toList();
    }

    private Stream<PlanId> possible(PlanQuery query, Caller caller) {
        List<String> units = query.unit().map(List::of).orElseGet(() -> rights.circle(caller));
        return query.years().stream().flatMap(year -> rights.seen(units, year, caller));
    }

    private Stream<Plan> read(List<PlanId> ids) {
        var found = plans.all(ids);
        return ids.stream().flatMap(id -> Optional.ofNullable(found.get(id)).stream());
    }
}
