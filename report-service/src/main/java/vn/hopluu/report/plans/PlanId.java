package vn.hopluu.report.plans;

import java.util.Optional;
import java.util.regex.Pattern;
import vn.hopluu.report.period.PeriodCode;
import vn.hopluu.report.period.PeriodKind;

/** A unit has one plan a year. */
record PlanId(String unit, int year) {

    private static final Pattern UNIT = Pattern.compile("[a-z0-9-]{1,80}");
    private static final Pattern YEAR = Pattern.compile("20[0-9]{2}");

    static Optional<PlanId> parse(String unit, String year) {
        return UNIT.matcher(unit).matches() && YEAR.matcher(year).matches()
                ? Optional.of(new PlanId(unit, Integer.parseInt(year)))
                : Optional.empty();
    }

    /** The reporting year: on its last day stands the structure that the plan is of. */
    PeriodCode period() {
        return PeriodCode.of(year, PeriodKind.YEAR, 1);
    }

    @Override
    public String toString() {
        return unit + '.' + year;
    }
}
