package vn.hopluu.aggregation.touched;

import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import vn.hopluu.aggregation.contributions.Period;
import vn.hopluu.aggregation.contributions.Periods;
import vn.hopluu.aggregation.rebuild.Generations;
import vn.hopluu.aggregation.touched.TouchedView.Total;
import vn.hopluu.aggregation.touched.TouchedView.Touched;
import vn.hopluu.aggregation.units.CountedUnit;
import vn.hopluu.aggregation.units.Units;

/** Finds what hangs on units. */
@Component
class Touches {

    private final Periods periods;
    private final Units units;
    private final Generations generations;

    Touches(Periods periods, Units units, Generations generations) {
        this.periods = periods;
        this.units = units;
        this.generations = generations;
    }

    TouchedView of(Set<String> touching) {
        return new TouchedView(periods.all(generations.active()).stream()
                .map(period -> touched(period, owing(period, touching)))
                .filter(touched -> touched.obligations() > 0)
                .toList());
    }

    private static List<String> owing(Period period, Set<String> touching) {
        return touching.stream().filter(period::isOwedBy).toList();
    }

    private Touched touched(Period period, List<String> owing) {
        return new Touched(
                period.form(),
                period.code(),
                period.kind(),
                period.structureDate(),
                owing.size(),
                (int) owing.stream().filter(period::isSentBy).count(),
                totals(period, owing));
    }

    private List<Total> totals(Period period, List<String> owing) {
        SortedMap<String, Total> totals = new TreeMap<>();
        for (String unit : owing) {
            for (String in : today(unit)) {
                totals.put(in, totals.getOrDefault(in, Total.NONE).and(in, period.isSentBy(unit)));
            }
        }
        return List.copyOf(totals.values());
    }

    private List<String> today(String unit) {
        return units.find(unit).map(CountedUnit::today).orElse(List.of());
    }
}
