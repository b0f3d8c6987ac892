package vn.hopluu.report.regime;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.hopluu.report.opening.Opener;
import vn.hopluu.report.opening.Plan;
import vn.hopluu.report.period.PeriodBook;
import vn.hopluu.report.period.PeriodCode;
import vn.hopluu.report.period.PeriodId;
import vn.hopluu.report.period.WorkingDays;
import vn.hopluu.report.problem.ProblemCode;
import vn.hopluu.report.problem.Refusal;
import vn.hopluu.report.problem.Violation;
import vn.hopluu.report.unit.Units;

/**
 * Says what a regime opens, and why it cannot: by the same rules by which it is opened, so nothing of it is stored. A period that
 * is open already, by whomever, is not planned any more.
 */
@Component
class Foresight {

    private final PeriodBook periods;
    private final Opener opener;
    private final Units units;
    private final WorkingDays workingDays;

    Foresight(PeriodBook periods, Opener opener, Units units, WorkingDays workingDays) {
        this.periods = periods;
        this.opener = opener;
        this.units = units;
        this.workingDays = workingDays;
    }

    /** What opens on that day or before, in the order of the cut-offs; so many at most. */
    Stream<PlannedPeriod> planned(Regime regime, LocalDate day, int most) {
        return unopened(regime, day).limit(most).map(period -> planned(regime, period));
    }

    Stream<PeriodCode> unopened(Regime regime, LocalDate day) {
        return regime.opensBy(day).stream()
                .filter(period -> periods.find(regime.in(period)).isEmpty());
    }

    private PlannedPeriod planned(Regime regime, PeriodCode period) {
        Plan plan = regime.plan(period, workingDays);
        int obligations = opener.forecast(regime.in(period), plan);
        return new PlannedPeriod(
                period,
                regime.opens().on(period.window()),
                plan.deadlines(),
                obligations,
                refusal(regime, period, obligations));
    }

    private Optional<Refusal> refusal(Regime regime, PeriodCode period, int obligations) {
        return notThere(regime, period).or(() -> obligations > 0 ? Optional.empty() : Optional.of(Opener.nobodyOwes()));
    }

    /** Units come and go after the regime was laid down. */
    private Optional<Refusal> notThere(Regime regime, PeriodCode period) {
        LocalDate day = period.structureDate();
        return units.find(regime.subtree()).flatMap(unit -> unit.on(day)).isPresent()
                ? Optional.empty()
                : Optional.of(Refusal.of(
                        ProblemCode.INVALID_PERIOD,
                        List.of(Violation.at("/subtree", "unit-not-valid", regime.subtree(), day.toString()))));
    }

    Plan plan(Regime regime, PeriodId period) {
        return regime.plan(period.period(), workingDays);
    }
}
