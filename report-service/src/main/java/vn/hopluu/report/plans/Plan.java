package vn.hopluu.report.plans;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A unit's plan for a year.
 *
 * @param revision grows with every change, also over removals
 * @param content null once the plan was removed
 * @param setBy the account or client that changed it last
 */
record Plan(PlanId id, long revision, @Nullable PlanContent content, String setBy, Instant setAt) {

    boolean isThere() {
        return content != null;
    }
}
