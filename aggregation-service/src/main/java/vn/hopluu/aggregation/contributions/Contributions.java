package vn.hopluu.aggregation.contributions;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.hopluu.aggregation.feed.Positions;
import vn.hopluu.aggregation.topology.Generation;
import vn.hopluu.aggregation.topology.Scope;
import vn.hopluu.aggregation.units.Units;

/** The reports behind totals, as the events of report-service and the units say, without the totals' help. */
@Component
public class Contributions {

    private final Pages pages;
    private final Units units;
    private final Positions positions;

    Contributions(Pages pages, Units units, Positions positions) {
        this.pages = pages;
        this.positions = positions;
        this.units = units;
    }

    /** Every report that counts in the scope, ordered by unit. */
    public List<Contribution> in(Generation generation, Scope scope) {
        List<PageId> ids = units.receiversUnder(scope.unit()).stream()
                .map(receiver -> new PageId(scope.form(), scope.period(), receiver))
                .toList();
        return pages.read(generation, ids).stream()
                .filter(contribution -> countsIn(scope, contribution.report()))
                .sorted(Comparator.comparing(
                        contribution -> contribution.report().unit()))
                .toList();
    }

    /** For each partition of the reports' topic, the offset below which every event is in the pages. */
    public Map<Integer, Long> writtenBelow(Generation generation) {
        return positions.next(generation, ReportsTopic.NAME);
    }

    private boolean countsIn(Scope scope, PublishedReport report) {
        return units.find(report.unit())
                .filter(unit -> unit.countsIn(scope.unit(), scope.structure(), report.structureDate()))
                .isPresent();
    }
}
