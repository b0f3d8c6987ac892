package vn.hopluu.aggregation.touched;

import java.time.LocalDate;
import java.util.List;
import vn.hopluu.aggregation.contributions.PeriodKind;

/** @param periods those in which any of the units owes a report, the oldest structure first */
public record TouchedView(List<Touched> periods) {

    /**
     * @param obligations how many reports the units owe
     * @param sent of these, how many have a version in force
     * @param totals the units in whose totals of today those reports are counted, ordered by unit
     */
    record Touched(
            String form,
            String period,
            PeriodKind kind,
            LocalDate structureDate,
            int obligations,
            int sent,
            List<Total> totals) {}

    /** How many of the obligations, and of those sent, are in a unit's total. */
    record Total(String unit, int obligations, int sent) {

        static final Total NONE = new Total("", 0, 0);

        Total and(String in, boolean isSent) {
            return new Total(in, obligations + 1, sent + (isSent ? 1 : 0));
        }
    }
}
