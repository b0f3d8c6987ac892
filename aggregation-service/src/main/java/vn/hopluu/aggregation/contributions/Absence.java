package vn.hopluu.aggregation.contributions;

import org.springframework.stereotype.Component;
import vn.hopluu.aggregation.problem.Code;
import vn.hopluu.aggregation.problem.Refusal;
import vn.hopluu.aggregation.rebuild.Generations;
import vn.hopluu.aggregation.topology.Generation;
import vn.hopluu.aggregation.topology.Scope;
import vn.hopluu.aggregation.units.CountedUnit;
import vn.hopluu.aggregation.units.Units;

/** Tells why there is no total of a scope, as far as is known here. */
@Component
public class Absence {

    private final Units units;
    private final Periods periods;
    private final Generations generations;

    Absence(Units units, Periods periods, Generations generations) {
        this.units = units;
        this.periods = periods;
        this.generations = generations;
    }

    public Refusal of(Scope scope) {
        if (units.find(scope.unit()).filter(CountedUnit::everStood).isEmpty()) {
            return Refusal.of(Code.UNKNOWN_UNIT, scope.unit());
        }
        Generation active = generations.active();
        if (!periods.exists(active, scope.form())) {
            return Refusal.of(Code.UNKNOWN_FORM, scope.form());
        }
        if (!periods.exists(active, scope.form(), scope.period())) {
            return Refusal.of(Code.UNKNOWN_PERIOD, scope.form(), scope.period());
        }
        return Refusal.of(
                Code.UNKNOWN_TOTAL,
                scope.form(),
                scope.period(),
                scope.unit(),
                scope.structure().name());
    }
}
