package vn.hopluu.report.opening;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.stereotype.Component;
import vn.hopluu.report.Settings;
import vn.hopluu.report.access.Caller;
import vn.hopluu.report.audit.Trail;
import vn.hopluu.report.audit.Written;
import vn.hopluu.report.life.ReportRegister;
import vn.hopluu.report.period.Period;
import vn.hopluu.report.period.PeriodId;
import vn.hopluu.report.period.PeriodState;
import vn.hopluu.report.problem.ProblemCode;
import vn.hopluu.report.problem.Refusal;
import vn.hopluu.report.problem.Violation;
import vn.hopluu.report.unit.Units;

/** Opens, closes and shows periods. */
@Component
class PeriodActs {

    /** What became of a request to open or close. */
    sealed interface Done {

        record Now(Period period) implements Done {}

        record Before(Period period) implements Done {}

        record Refused(Refusal refusal) implements Done {}
    }

    private final Periods periods;
    private final CachedPeriods cached;
    private final PeriodOpening opening;
    private final ReportRegister register;
    private final Units units;
    private final PeriodRights rights;
    private final Settings settings;
    private final Trail trail;
    private final Clock clock;

    PeriodActs(
            Periods periods,
            CachedPeriods cached,
            PeriodOpening opening,
            ReportRegister register,
            Units units,
            PeriodRights rights,
            Settings settings,
            Trail trail,
            Clock clock) {
        this.periods = periods;
        this.cached = cached;
        this.opening = opening;
        this.register = register;
        this.units = units;
        this.rights = rights;
        this.settings = settings;
        this.trail = trail;
        this.clock = clock;
    }

    Done open(PeriodId id, int formVersion, OpenPeriod body, Caller caller) {
        if (!units.loaded()) {
            return new Done.Refused(Refusal.of(ProblemCode.SERVICE_UNAVAILABLE).as("units"));
        }
        Optional<Refusal> forbidden = rights.opening(id.period(), body.subtree(), caller);
        if (forbidden.isPresent()) {
            return new Done.Refused(forbidden.get());
        }
        PlanReader.Read read = PlanReader.read(body, id.period(), units);
        return read.plan()
                .map(plan -> open(id, formVersion, plan, caller))
                .orElseGet(() -> new Done.Refused(read.refusal()));
    }

    private Done open(PeriodId id, int formVersion, Plan plan, Caller caller) {
        Optional<String> before = periods.plan(id);
        if (before.isPresent()) {
            return openedBefore(id, plan, before.get());
        }
        List<Frozen> frozen = Frozen.by(plan, id.period(), units);
        if (frozen.isEmpty()) {
            Violation nobody = Violation.at("/kinds", "nobody-owes");
            return new Done.Refused(Refusal.of(ProblemCode.INVALID_PERIOD, List.of(nobody)));
        }
        Period period = new Period(
                id,
                formVersion,
                plan.subtree(),
                plan.deadlines(),
                PeriodState.OPENING,
                frozen.size(),
                Instant.now(clock));
        Written entry = trail.entry(caller, PeriodDeeds.opened(period, plan));
        if (!periods.insert(period, plan, frozen, entry)) {
            return openedBefore(id, plan, periods.plan(id).orElseThrow());
        }
        trail.keep(entry);
        cached.forget();
        return new Done.Now(carriedOn(period));
    }

    private Done openedBefore(PeriodId id, Plan plan, String before) {
        return plan.canonical().equals(before)
                ? new Done.Before(carriedOn(periods.find(id).orElseThrow()))
                : new Done.Refused(Refusal.of(ProblemCode.PERIOD_ALREADY_OPEN, id.toString()));
    }

    /** Waits for the reports, but not for ever; what is not done then goes on by itself. */
    private Period carriedOn(Period period) {
        if (period.state() != PeriodState.OPENING) {
            return period;
        }
        try {
            opening.carryOn(period).get(settings.openingWait().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException goesOn) {
            return period;
        } catch (ExecutionException failed) {
            throw new CompletionException(failed.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        return periods.find(period.id()).orElse(period);
    }

    Done close(PeriodId id, Caller caller) {
        Optional<Period> before = rights.find(id, caller);
        Optional<Refusal> refusal =
                before.isEmpty() ? Optional.of(PeriodRights.unknown(id)) : rights.closing(before.get(), caller);
        if (refusal.isPresent()) {
            return new Done.Refused(refusal.get());
        }
        Written entry = trail.entry(caller, PeriodDeeds.closed(before.get(), Instant.now(clock)));
        boolean now = periods.close(id, entry);
        if (now) {
            trail.keep(entry);
            cached.forget();
        }
        return closed(periods.find(id).orElseThrow(), now);
    }

    private static Done closed(Period after, boolean now) {
        if (after.state() != PeriodState.CLOSED) {
            return new Done.Refused(
                    Refusal.of(ProblemCode.TRANSITION_REFUSED, after.id().toString())
                            .as("still-opening"));
        }
        return now ? new Done.Now(after) : new Done.Before(after);
    }

    PeriodView view(Period period) {
        boolean complete = period.state() != PeriodState.OPENING;
        return PeriodView.of(period, complete ? period.expected() : register.count(period.id()));
    }
}
