package vn.hopluu.aggregation.contributions;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.hopluu.aggregation.topology.Generation;
import vn.hopluu.aggregation.topology.Scope;
import vn.hopluu.aggregation.units.CountedUnit;
import vn.hopluu.aggregation.units.Units;

/**
 * Finds who has not sent: the period's one document tells who, and only of those on the wanted page the reports are read, so
 * that the cost hardly grows with the province.
 */
@Component
class Absentees {

    private final RecentPeriods periods;
    private final Pages pages;
    private final Units units;

    Absentees(RecentPeriods periods, Pages pages, Units units) {
        this.periods = periods;
        this.pages = pages;
        this.units = units;
    }

    /**
     * One page of them, ordered by unit; empty where nobody owes anything that would count in the scope.
     *
     * @param after the last unit of the page before; empty for the first page
     */
    Optional<AbsenteePage> in(Generation generation, Scope scope, String after, int limit) {
        return periods.find(generation, scope.form(), scope.period())
                .flatMap(period -> in(generation, scope, period, after, limit));
    }

    private Optional<AbsenteePage> in(Generation generation, Scope scope, Period period, String after, int limit) {
        boolean owed = false;
        List<CountedUnit> absent = new ArrayList<>();
        for (Map.Entry<String, Boolean> sent : period.sent().entrySet()) {
            CountedUnit unit = units.find(sent.getKey()).orElse(null);
            if (unit != null && unit.countsIn(scope.unit(), scope.structure(), period.structureDate())) {
                owed = true;
                if (!sent.getValue()) {
                    absent.add(unit);
                }
            }
        }
        return owed ? Optional.of(page(generation, period, absent, after, limit)) : Optional.empty();
    }

    private AbsenteePage page(Generation generation, Period period, List<CountedUnit> absent, String after, int limit) {
        List<CountedUnit> rest = absent.stream()
                .filter(unit -> unit.unit().compareTo(after) > 0)
                .sorted(Comparator.comparing(CountedUnit::unit))
                .toList();
        List<CountedUnit> wanted = rest.subList(0, Math.min(limit, rest.size()));
        List<PublishedReport> reports = pages.missing(generation, period, wanted);
        String next = wanted.size() < rest.size() ? wanted.getLast().unit() : null;
        // What was sent, or is on its way, between the two reads.
        int gone = wanted.size() - reports.size();
        return new AbsenteePage(reports, next, absent.size() - gone);
    }
}
