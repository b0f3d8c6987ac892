package vn.hopluu.report.plans;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.hopluu.report.period.PeriodCode;
import vn.hopluu.report.period.PeriodKind;

/** A unit has one plan a year. */
record PlanId(String unit, int year) implements Comparable<PlanId> {

    static final int FIRST_YEAR = 2000;
    static final int LAST_YEAR = 2099;

    private static final Pattern UNIT = Pattern.compile("[a-z0-9-]{1,80}");
    private static final Pattern YEAR = Pattern.compile("20[0-9]{2}");
    private static final Comparator<PlanId> ORDER =
            Comparator.comparing(PlanId::unit).thenComparing(PlanId::year);

    /** As {@link #toString} writes it. */
    static Optional<PlanId> parse(String text) {
        int dot = text.indexOf('.');
        return dot < 0 ? Optional.empty() : parse(text.substring(0, dot), text.substring(dot + 1));
    }

    static Optional<PlanId> parse(String unit, String year) {
        return parseUnit(unit).flatMap(of -> parseYear(year).map(in -> new PlanId(of, in)));
    }

    static Optional<String> parseUnit(String unit) {
        return Optional.of(unit).filter(UNIT.asMatchPredicate());
    }

    static Optional<Integer> parseYear(String year) {
        return Optional.of(year).filter(YEAR.asMatchPredicate()).map(Integer::valueOf);
    }

    /** The reporting year: on its last day stands the structure that the plan is of. */
    PeriodCode period() {
        return period(year);
    }

    static PeriodCode period(int year) {
        return PeriodCode.of(year, PeriodKind.YEAR, 1);
    }

    @Override
    public int compareTo(PlanId other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return unit + '.' + year;
    }
}
