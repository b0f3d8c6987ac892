package vn.hopluu.org.restructuring;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.hopluu.org.unit.Difference;
import vn.hopluu.org.unit.Now;
import vn.hopluu.org.unit.Unit;
import vn.hopluu.org.unit.UnitId;
import vn.hopluu.org.unit.UnitTree;

/**
 * What an act would do.
 *
 * @param differences of the tree on the act's first day
 * @param touched the units whose reports would count elsewhere in today's structure, of whatever period they are
 */
public record Preview(List<Difference> differences, List<Touched> touched) {

    /**
     * A unit and where its reports count, before and afterwards; null where they count nowhere.
     */
    public record Touched(
            UnitId unit,
            String name,
            @Nullable Now before,
            @Nullable Now after) {

        boolean agrees() {
            return before == null ? after == null : after != null && before.agreesWith(after);
        }

        /** The units in whose totals of today's structure the reports count only before, or only afterwards. */
        Stream<UnitId> totals() {
            List<UnitId> gained = line(after);
            List<UnitId> lost = line(before);
            return Stream.concat(
                    gained.stream().filter(unit -> !lost.contains(unit)),
                    lost.stream().filter(unit -> !gained.contains(unit)));
        }

        private static List<UnitId> line(@Nullable Now now) {
            return now == null
                    ? List.of()
                    : Stream.concat(Stream.of(now.unit()), now.ancestors().stream())
                            .toList();
        }
    }

    /**
     * @param effective the act's first day
     * @param today when that is over, the act counts from today on, else on its first day
     */
    public static Preview of(UnitTree before, UnitTree after, LocalDate effective, LocalDate today) {
        LocalDate counted = effective.isAfter(today) ? effective : today;
        List<Touched> touched = before.units().stream()
                .map(unit -> touched(unit, before, after, counted))
                .filter(one -> !one.agrees())
                .toList();
        return new Preview(Difference.between(before, effective, after, effective), touched);
    }

    private static Touched touched(Unit unit, UnitTree before, UnitTree after, LocalDate on) {
        return new Touched(
                unit.id(),
                unit.onOrLast(on).name(),
                before.now(unit, on).orElse(null),
                after.unit(unit.id()).flatMap(known -> after.now(known, on)).orElse(null));
    }

    /** The units whose totals of today's structure gain or lose reports. */
    public SortedSet<UnitId> totals() {
        SortedSet<UnitId> totals = new TreeSet<>();
        touched.forEach(one -> one.totals().forEach(totals::add));
        return totals;
    }

    /** The units that owe reports for periods from the act's first day on, and did not before. */
    public List<UnitId> obligationsBegin() {
        return units(Difference.Nature.FOUNDED);
    }

    /** The units that owe no report for periods from the act's first day on. */
    public List<UnitId> obligationsEnd() {
        return units(Difference.Nature.ENDED);
    }

    private List<UnitId> units(Difference.Nature nature) {
        return differences.stream()
                .filter(one -> one.nature() == nature)
                .map(Difference::unit)
                .toList();
    }
}
