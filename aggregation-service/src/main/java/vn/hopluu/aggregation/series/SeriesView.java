package vn.hopluu.aggregation.series;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hopluu.aggregation.contributions.PeriodKind;
import vn.hopluu.aggregation.proof.Basis;
import vn.hopluu.aggregation.topology.Structure;
import vn.hopluu.aggregation.units.CountedUnit;

/**
 * One line of a form through all its periods, for one unit.
 *
 * @param indicator the code that was asked for; the series is the same under each code that the line ever had
 * @param structure what the points are totals of: NOW for a unit of today, THEN for one that is not
 * @param today the unit that the unit counts in today, itself while it stands; null when in none
 * @param successor who took over, or is to, and from when; null while nobody is to
 * @param points the oldest structure first
 */
public record SeriesView(
        String form,
        String indicator,
        String unit,
        Basis basis,
        Structure structure,
        @Nullable String today,
        @Nullable Successor successor,
        List<Point> points) {

    /** @param others of a unit that was split, who else took a part of it */
    record Successor(String unit, LocalDate from, List<String> others) {

        static @Nullable Successor of(CountedUnit unit) {
            CountedUnit.Successor successor = unit.successor();
            return successor == null ? null : new Successor(successor.unit(), successor.from(), successor.others());
        }
    }

    /**
     * A period. Points of different kinds overlap (a year holds its quarters): they are not to be added.
     *
     * @param indicators the line's code in the version of the form that the period is of, or the codes of those that it was later
     *     made of; none when that has no such line
     * @param standing whether the unit itself stood on the structure date
     * @param expected how many reports were to fill the line; 0 when the total is of nothing
     * @param reported how many have a figure on it, on the basis; of several lines, on the one that has most
     * @param total null when none has: blank, which is never zero; also of several lines that are no sums
     * @param merged other units of that date that count in this one today, ordered
     * @param elsewhere other units of that date of which this one has a part today, but not the figures; ordered
     * @param partial whether the figures are of more, or of less, than the unit of today: some unit was split
     */
    record Point(
            String period,
            PeriodKind kind,
            LocalDate structureDate,
            List<String> indicators,
            boolean standing,
            int expected,
            int reported,
            @Nullable BigDecimal total,
            List<Merged> merged,
            List<Elsewhere> elsewhere,
            boolean partial) {}

    /**
     * @param owed whether it owed a report of the period
     * @param sent whether a version of that is in force
     * @param alsoIn units of today that took a part of it, while all its figures count here
     */
    record Merged(String unit, boolean owed, boolean sent, List<String> alsoIn) {}

    /** @param countsIn the unit of today that all its figures count in; null when they count in none */
    record Elsewhere(String unit, @Nullable String countsIn) {}
}
