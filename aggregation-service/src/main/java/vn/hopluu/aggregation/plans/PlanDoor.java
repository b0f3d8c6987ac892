package vn.hopluu.aggregation.plans;

import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import vn.hopluu.aggregation.problem.Code;
import vn.hopluu.aggregation.problem.Refusal;
import vn.hopluu.aggregation.units.CountedUnit;
import vn.hopluu.aggregation.units.Units;

/** Lets callers to the plans that there are. */
@Component
class PlanDoor {

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2099;

    /** What a caller finds who asks for a plan. */
    sealed interface Sight {

        record Seen(PublishedPlan plan) implements Sight {}

        record Refused(Refusal why) implements Sight {}
    }

    private final KnownPlans plans;
    private final PlansFeed feed;
    private final Units units;

    PlanDoor(KnownPlans plans, PlansFeed feed, Units units) {
        this.plans = plans;
        this.feed = feed;
        this.units = units;
    }

    /** @param right what stands against the caller's seeing it, asked once the year is one */
    Sight look(String unit, int year, Supplier<Optional<Refusal>> right) {
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            return new Sight.Refused(Refusal.of(Code.INVALID_PARAMETER, "year"));
        }
        return right.get()
                .<Sight>map(Sight.Refused::new)
                .or(() -> plans.find(unit, year).map(Sight.Seen::new))
                .orElseGet(() -> new Sight.Refused(absent(unit, year)));
    }

    /** Before all plans are known, nobody can say which there are. */
    private Refusal absent(String unit, int year) {
        if (units.find(unit).filter(CountedUnit::everStood).isEmpty()) {
            return Refusal.of(Code.UNKNOWN_UNIT, unit);
        }
        return feed.caughtUp()
                ? Refusal.of(Code.UNKNOWN_PLAN, unit, String.valueOf(year))
                : Refusal.of(Code.SERVICE_UNAVAILABLE);
    }
}
