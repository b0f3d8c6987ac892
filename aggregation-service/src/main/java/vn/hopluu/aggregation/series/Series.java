package vn.hopluu.aggregation.series;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.hopluu.aggregation.contributions.Codes;
import vn.hopluu.aggregation.contributions.Concerns;
import vn.hopluu.aggregation.contributions.Period;
import vn.hopluu.aggregation.contributions.Periods;
import vn.hopluu.aggregation.live.NewestTotals;
import vn.hopluu.aggregation.problem.Code;
import vn.hopluu.aggregation.problem.Refusal;
import vn.hopluu.aggregation.rebuild.Generations;
import vn.hopluu.aggregation.series.SeriesView.Point;
import vn.hopluu.aggregation.topology.Scope;
import vn.hopluu.aggregation.topology.ScopeTotal;
import vn.hopluu.aggregation.topology.Structure;
import vn.hopluu.aggregation.units.CountedUnit;
import vn.hopluu.aggregation.units.Handover;
import vn.hopluu.aggregation.units.Successions;
import vn.hopluu.aggregation.units.Units;

/**
 * Tells a unit's figures through time: those of a unit of today as if there had never been another structure, those of any
 * other unit as they were in its own time.
 */
@Component
class Series {

    private final Units units;
    private final Successions successions;
    private final Periods periods;
    private final Concerns concerns;
    private final NewestTotals totals;
    private final Generations generations;

    Series(
            Units units,
            Successions successions,
            Periods periods,
            Concerns concerns,
            NewestTotals totals,
            Generations generations) {
        this.units = units;
        this.successions = successions;
        this.periods = periods;
        this.concerns = concerns;
        this.totals = totals;
        this.generations = generations;
    }

    Told of(Question question) {
        Optional<CountedUnit> unit = units.find(question.unit()).filter(CountedUnit::everStood);
        return unit.map(found -> of(question, found))
                .orElseGet(() -> new Told.Refused(Refusal.of(Code.UNKNOWN_UNIT, question.unit())));
    }

    private Told of(Question question, CountedUnit unit) {
        List<Handover> handovers = unit.isOfToday() ? successions.to(unit.unit()) : List.of();
        List<String> former =
                handovers.stream().map(handover -> handover.from().unit()).toList();
        List<Period> all = periods.of(generations.active(), question.form(), former);
        if (all.isEmpty()) {
            return new Told.Refused(Refusal.of(Code.UNKNOWN_FORM, question.form()));
        }
        Codes codes = Codes.of(question.indicator(), all);
        if (all.stream().allMatch(period -> codes.in(period).isEmpty())) {
            return new Told.Refused(Refusal.of(Code.UNKNOWN_INDICATOR, question.indicator(), question.form()));
        }
        var points = new Points(unit, handovers, codes, question.basis());
        return new Told.Whole(view(question, unit, points(question, unit, points, all)));
    }

    private List<Point> points(Question question, CountedUnit unit, Points points, List<Period> all) {
        List<Period> ofKind =
                all.stream().filter(period -> question.asksFor(period.kind())).toList();
        List<Period> asked = concerns.of(generations.active(), unit, ofKind);
        Map<Scope, ScopeTotal> found =
                totals.of(asked.stream().map(period -> scope(period, unit)).toList());
        return asked.stream()
                .filter(period -> belongs(period, unit) || found.containsKey(scope(period, unit)))
                .map(period -> points.of(period, found.get(scope(period, unit))))
                .toList();
    }

    /** A unit of today has a point for every period, any other for those of its own time. */
    private static boolean belongs(Period period, CountedUnit unit) {
        return unit.isOfToday() || unit.standsOn(period.structureDate());
    }

    private static Scope scope(Period period, CountedUnit unit) {
        return new Scope(period.form(), period.code(), structure(unit), unit.unit());
    }

    private static Structure structure(CountedUnit unit) {
        return unit.isOfToday() ? Structure.NOW : Structure.THEN;
    }

    private static SeriesView view(Question question, CountedUnit unit, List<Point> points) {
        return new SeriesView(
                question.form(),
                question.indicator(),
                unit.unit(),
                question.basis(),
                structure(unit),
                unit.countsIn(),
                SeriesView.Successor.of(unit),
                points);
    }
}
