package vn.hopluu.report.opening;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import vn.hopluu.report.Settings;
import vn.hopluu.report.audit.Deed;
import vn.hopluu.report.audit.Trail;
import vn.hopluu.report.audit.Written;
import vn.hopluu.report.period.Period;
import vn.hopluu.report.period.PeriodId;
import vn.hopluu.report.period.PeriodState;
import vn.hopluu.report.problem.ProblemCode;
import vn.hopluu.report.problem.Refusal;
import vn.hopluu.report.problem.Violation;
import vn.hopluu.report.unit.Units;

/**
 * Opens periods, for whoever asks: one form has one period of a code, so among many who open it at once, on whatever instance, one
 * freezes the list and all others find it.
 */
@Component
public class Opener {

    /** What became of an opening. */
    public sealed interface Opened {

        record Now(Period period) implements Opened {}

        /** With the same plan. */
        record Before(Period period) implements Opened {}

        record Refused(Refusal refusal) implements Opened {}
    }

    private final Periods periods;
    private final CachedPeriods cached;
    private final PeriodOpening opening;
    private final Units units;
    private final Settings settings;
    private final Trail trail;
    private final Clock clock;

    Opener(
            Periods periods,
            CachedPeriods cached,
            PeriodOpening opening,
            Units units,
            Settings settings,
            Trail trail,
            Clock clock) {
        this.periods = periods;
        this.cached = cached;
        this.opening = opening;
        this.units = units;
        this.settings = settings;
        this.trail = trail;
        this.clock = clock;
    }

    /** How many reports the plan would have owed, by the units as they are known now. */
    public int forecast(PeriodId id, Plan plan) {
        return Frozen.by(plan, id.period(), units).size();
    }

    /** @param signed puts into the trail's words who opens it */
    public Opened open(PeriodId id, int formVersion, Plan plan, Function<Deed, Written> signed) {
        Optional<String> before = periods.plan(id);
        if (before.isPresent()) {
            return openedBefore(id, plan, before.get());
        }
        List<Frozen> frozen = Frozen.by(plan, id.period(), units);
        return frozen.isEmpty() ? new Opened.Refused(nobodyOwes()) : open(id, formVersion, plan, frozen, signed);
    }

    /** Whether it was opened with another plan, by whomever: this one will not open it any more. */
    public boolean isOpenOtherwise(PeriodId id, Plan plan) {
        return periods.plan(id)
                .filter(before -> !before.equals(plan.canonical()))
                .isPresent();
    }

    public static Refusal openOtherwise(PeriodId id) {
        return Refusal.of(ProblemCode.PERIOD_ALREADY_OPEN, id.toString());
    }

    public static Refusal nobodyOwes() {
        return Refusal.of(ProblemCode.INVALID_PERIOD, List.of(Violation.at("/kinds", "nobody-owes")));
    }

    private Opened open(PeriodId id, int formVersion, Plan plan, List<Frozen> frozen, Function<Deed, Written> signed) {
        Period period = new Period(
                id,
                formVersion,
                plan.subtree(),
                plan.deadlines(),
                PeriodState.OPENING,
                frozen.size(),
                Instant.now(clock),
                List.of());
        Written entry = signed.apply(PeriodDeeds.opened(period, plan));
        if (!periods.insert(period, plan, frozen, entry)) {
            return openedBefore(id, plan, periods.plan(id).orElseThrow());
        }
        trail.keep(entry);
        cached.forget();
        return new Opened.Now(carriedOn(period));
    }

    private Opened openedBefore(PeriodId id, Plan plan, String before) {
        return plan.canonical().equals(before)
                ? new Opened.Before(carriedOn(periods.find(id).orElseThrow()))
                : new Opened.Refused(openOtherwise(id));
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
}
