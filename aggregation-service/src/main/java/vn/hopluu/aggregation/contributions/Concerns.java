package vn.hopluu.aggregation.contributions;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.hopluu.aggregation.topology.Generation;
import vn.hopluu.aggregation.units.CountedUnit;
import vn.hopluu.aggregation.units.Units;

/**
 * Tells which periods are any business of a unit: those for which somebody of its own province owes a report. That another
 * province has opened one is nothing that its people would learn anywhere else.
 */
@Component
public class Concerns {

    private final Pages pages;
    private final Units units;

    Concerns(Pages pages, Units units) {
        this.pages = pages;
        this.units = units;
    }

    /** In the order given. The unit's province is that of the structure date, and that of today. */
    public List<Period> of(Generation generation, CountedUnit unit, Collection<Period> periods) {
        Map<String, Set<String>> receivers = new HashMap<>();
        List<PageId> possible = periods.stream()
                .flatMap(period -> unit.tops(period.structureDate())
                        .flatMap(top -> receivers.computeIfAbsent(top, units::receiversUnder).stream())
                        .map(receiver -> new PageId(period.form(), period.code(), receiver)))
                .toList();
        Set<String> owed = pages.periods(generation, possible);
        return periods.stream()
                .filter(period -> owed.contains(PeriodDocument.id(period.form(), period.code())))
                .toList();
    }
}
