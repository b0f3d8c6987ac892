package vn.hopluu.aggregation.topology;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The totals from the tree itself, top down: a unit with all below it and, today, with all that ended into any of them. It
 * knows neither lineages nor any order in which things became known.
 */
final class SumThroughSuccessors {

    private final RandomTree tree;
    private final Map<String, PublishedReport> reports = new HashMap<>();

    SumThroughSuccessors(RandomTree tree) {
        this.tree = tree;
    }

    void take(PublishedReport report) {
        reports.put(report.unit() + report.period(), report);
    }

    Map<String, DirectSum.Sum> totals(LocalDate today) {
        var totals = new TreeMap<String, DirectSum.Sum>();
        reports.values().stream().map(PublishedReport::period).distinct().forEach(period -> {
            List<PublishedReport> ofPeriod = reports.values().stream()
                    .filter(report ->
                            report.period().equals(period) && !report.state().equals("LIFTED"))
                    .toList();
            add(totals, ofPeriod, today);
        });
        return totals;
    }

    private void add(Map<String, DirectSum.Sum> totals, List<PublishedReport> ofPeriod, LocalDate today) {
        if (ofPeriod.isEmpty()) {
            return;
        }
        PublishedReport any = ofPeriod.getFirst();
        Set<String> units = new HashSet<>(tree.lives().keySet());
        ofPeriod.forEach(report -> units.add(report.unit()));
        for (String unit : units) {
            add(
                    totals,
                    new Scope("FORM", any.period(), Structure.THEN, unit),
                    then(unit, any.structureDate()),
                    ofPeriod);
            add(totals, new Scope("FORM", any.period(), Structure.NOW, unit), now(unit, today), ofPeriod);
        }
    }

    private static void add(
            Map<String, DirectSum.Sum> totals, Scope scope, Set<String> units, List<PublishedReport> ofPeriod) {
        List<PublishedReport> counted = ofPeriod.stream()
                .filter(report -> units.contains(report.unit()))
                .toList();
        if (!counted.isEmpty()) {
            totals.put(scope.id(), DirectSum.sum(counted));
        }
    }

    private Set<String> then(String unit, LocalDate date) {
        var units = new HashSet<>(Set.of(unit));
        tree.below(unit, date).forEach(child -> units.addAll(then(child, date)));
        return units;
    }

    private Set<String> now(String unit, LocalDate today) {
        var units = new HashSet<String>();
        if (tree.life(unit).standsOn(today)) {
            units.addAll(withPredecessors(unit, today));
            tree.below(unit, today).forEach(child -> units.addAll(now(child, today)));
        }
        return units;
    }

    private List<String> withPredecessors(String unit, LocalDate today) {
        var units = new ArrayList<>(List.of(unit));
        tree.lives().forEach((ended, life) -> {
            if (life.hasEndedBy(today) && unit.equals(life.successor())) {
                units.addAll(withPredecessors(ended, today));
            }
        });
        return units;
    }
}
