package vn.hopluu.aggregation.plans;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What {@code report.plans.v1} says of one plan, as far as it is used here.
 *
 * @param removed whether there is no plan any more
 */
record PublishedPlan(
        String plan,
        long revision,
        String unit,
        int year,
        boolean removed,
        @Nullable String title,
        @Nullable String documentNumber,
        List<Target> targets) {

    PublishedPlan {
        targets = List.copyOf(targets);
        if (!plan.equals(id(unit, year))) {
            throw new IllegalArgumentException("A plan is named after its unit and year");
        }
    }

    static String id(String unit, int year) {
        return unit + '.' + year;
    }

    /**
     * @param value what the line's total is to come to
     * @param nature {@code FLOW} for a line that accumulates within the year
     */
    record Target(
            String code,
            Names name,
            String form,
            String indicator,
            Comparison comparison,
            BigDecimal value,
            String nature,
            String rollUp) {

        /** Whether only the year so far says how much there was. A ratio, an average or an extreme speaks for its own period. */
        boolean isCumulative() {
            return nature.equals("FLOW") && (rollUp.equals("SUM") || rollUp.equals("COUNT_OF_YES"));
        }
    }

    record Names(String vi, String en) {}
}
