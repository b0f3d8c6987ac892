package vn.hopluu.report.plans;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Which plans are asked for: a unit's, those of a year, or both. One of the two is there, so plans have one order: by unit and year.
 *
 * @param after the last plan of the page before
 */
record PlanQuery(Optional<String> unit, Optional<Integer> year, Optional<PlanId> after) {

    List<Integer> years() {
        return year.map(List::of)
                .orElseGet(() -> IntStream.rangeClosed(PlanId.FIRST_YEAR, PlanId.LAST_YEAR)
                        .boxed()
                        .toList());
    }

    boolean continuesWith(PlanId plan) {
        return after.isEmpty() || plan.compareTo(after.get()) > 0;
    }
}
