package vn.hopluu.aggregation.plans;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.hopluu.aggregation.contributions.Period;
import vn.hopluu.aggregation.topology.BasisTotal;

/**
 * What one period says of a target's line, and which period of a year speaks for it.
 *
 * <p>A line that accumulates is read from the longest period since the year's beginning that has a figure: the year, else its
 * nine months, its first half, its first quarter. The third quarter or the second half on its own is not the year so far, and
 * quarters are never added: a half-year reports them again. Any other line is a level, and is read from the newest period that
 * has a figure, of those that end on one day from the longest. Where none has a figure yet, the first in that order tells how many
 * are to report.
 *
 * @param expected how many reports are to fill the line
 */
record Reading(Period period, int expected, BasisTotal figures) {

    private static final Comparator<Reading> LONGEST =
            Comparator.comparing(Reading::months).reversed();
    private static final Comparator<Reading> NEWEST = Comparator.comparing(
                    (Reading reading) -> reading.period.structureDate())
            .reversed();
    private static final Comparator<Reading> WITH_A_FIGURE = Comparator.comparing(reading -> !reading.hasFigure());

    /** Empty where no period of the year is counted that could tell. */
    static Optional<Reading> ofYear(List<Reading> readings, boolean cumulative) {
        return cumulative
                ? readings.stream().filter(Reading::isYearSoFar).min(WITH_A_FIGURE.thenComparing(LONGEST))
                : readings.stream().min(WITH_A_FIGURE.thenComparing(NEWEST).thenComparing(LONGEST));
    }

    boolean hasFigure() {
        return figures.total() != null;
    }

    private boolean isYearSoFar() {
        String code = period.code();
        return switch (period.kind()) {
            case YEAR, NINE_MONTHS -> true;
            case HALF_YEAR -> code.endsWith("-H1");
            case QUARTER -> code.endsWith("-Q1");
            case MONTH -> code.endsWith("-M01");
            case DATES, OTHER -> false;
        };
    }

    private int months() {
        return switch (period.kind()) {
            case YEAR -> 12;
            case NINE_MONTHS -> 9;
            case HALF_YEAR -> 6;
            case QUARTER -> 3;
            case MONTH -> 1;
            case DATES, OTHER -> 0;
        };
    }
}
