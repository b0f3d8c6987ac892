package vn.hopluu.report.regime;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.hopluu.report.opening.Opener;
import vn.hopluu.report.opening.Plan;
import vn.hopluu.report.period.Certainty;
import vn.hopluu.report.period.Deadlines;
import vn.hopluu.report.period.PeriodBook;
import vn.hopluu.report.period.PeriodCode;
import vn.hopluu.report.period.WorkingDays;
import vn.hopluu.report.problem.ProblemCode;
import vn.hopluu.report.problem.Refusal;
import vn.hopluu.report.problem.Violation;
import vn.hopluu.report.unit.Units;

/**
 * Says what a regime opens, and why it cannot: by the same rules by which it is opened, so nothing of it is stored. A period that
 * is open as the regime has it is not planned any more; one that is open otherwise is shown as long as its reports would be due.
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

    /** What opens within a year, in the order of the cut-offs; so many at most. */
    Stream<PlannedPeriod> planned(Regime regime, Instant now, int most) {
        LocalDate inAYear = now.atZone(Deadlines.VIETNAM).toLocalDate().plusYears(1);
        return regime.opensBy(inAYear).stream()
                .filter(period -> isAhead(regime, period, now))
                .limit(most)
                .map(period -> planned(regime, period));
    }

    private boolean isAhead(Regime regime, PeriodCode period, Instant now) {
        return !isOpen(regime, period)
                || now.isBefore(plan(regime, period).deadlines().dueAt()) && isOpenOtherwise(regime, period);
    }

    private boolean isOpen(Regime regime, PeriodCode period) {
        return periods.find(regime.in(period)).isPresent();
    }

    private boolean isOpenOtherwise(Regime regime, PeriodCode period) {
        return isOpen(regime, period) && opener.isOpenOtherwise(regime.in(period), plan(regime, period));
    }

    /** What has to be opened on that day or before. */
    Stream<PeriodCode> unopened(Regime regime, LocalDate day) {
        return regime.opensBy(day).stream().filter(period -> !isOpen(regime, period));
    }

    private PlannedPeriod planned(Regime regime, PeriodCode period) {
        Plan plan = plan(regime, period);
        int obligations = opener.forecast(regime.in(period), plan);
        return new PlannedPeriod(
                period,
                regime.opens().on(period.window()),
                plan.deadlines(),
                certainty(period, plan),
                obligations,
                refusal(regime, period).or(() -> nobodyOwes(obligations)));
    }

    /** Why the period cannot be opened as things are, whoever would owe. */
    Optional<Refusal> refusal(Regime regime, PeriodCode period) {
        return openOtherwise(regime, period).or(() -> notThere(regime, period)).or(() -> nobodyKnows(regime, period));
    }

    private Optional<Refusal> openOtherwise(Regime regime, PeriodCode period) {
        return isOpenOtherwise(regime, period)
                ? Optional.of(Opener.openOtherwise(regime.in(period)))
                : Optional.empty();
    }

    /** Units come and go after the regime was laid down. */
    private Optional<Refusal> notThere(Regime regime, PeriodCode period) {
        LocalDate day = period.structureDate();
        return units.find(regime.subtree()).flatMap(unit -> unit.on(day)).isPresent()
                ? Optional.empty()
                : Optional.of(invalid(Violation.at("/subtree", "unit-not-valid", regime.subtree(), day.toString())));
    }

    /** A due date that might be a holiday is promised to nobody. */
    private Optional<Refusal> nobodyKnows(Regime regime, PeriodCode period) {
        Plan plan = plan(regime, period);
        int year = plan.deadlines().lastDay().getYear();
        return certainty(period, plan) == Certainty.UNKNOWN
                ? Optional.of(invalid(Violation.at("/due", "holidays-unknown", String.valueOf(year))))
                : Optional.empty();
    }

    private Certainty certainty(PeriodCode period, Plan plan) {
        return workingDays.certainty(
                period.structureDate().plusDays(1), plan.deadlines().lastDay());
    }

    private static Optional<Refusal> nobodyOwes(int obligations) {
        return obligations > 0 ? Optional.empty() : Optional.of(Opener.nobodyOwes());
    }

    private static Refusal invalid(Violation violation) {
        return Refusal.of(ProblemCode.INVALID_PERIOD, List.of(violation));
    }

    Plan plan(Regime regime, PeriodCode period) {
        return regime.plan(period, workingDays);
    }
}
