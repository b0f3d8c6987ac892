package vn.hopluu.aggregation.contributions;

import java.util.List;
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
    private final Concerns concerns;
    private final Generations generations;

    Absence(Units units, Periods periods, Concerns concerns, Generations generations) {
        this.units = units;
        this.periods = periods;
        this.concerns = concerns;
        this.generations = generations;
    }

    public Refusal of(Scope scope) {
        return units.find(scope.unit())
                .filter(CountedUnit::everStood)
                .map(unit -> of(scope, unit))
                .orElseGet(() -> Refusal.of(Code.UNKNOWN_UNIT, scope.unit()));
    }

    private Refusal of(Scope scope, CountedUnit unit) {
        Generation active = generations.active();
        List<Period> ofForm = periods.of(active, scope.form(), List.of());
        if (ofForm.isEmpty()) {
            return Refusal.of(Code.UNKNOWN_FORM, scope.form());
        }
        List<Period> asked = ofForm.stream()
                .filter(period -> period.code().equals(scope.period()))
                .toList();
        if (concerns.of(active, unit, asked).isEmpty()) {
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
