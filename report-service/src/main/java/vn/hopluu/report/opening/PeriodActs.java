package vn.hopluu.report.opening;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.hopluu.report.access.Caller;
import vn.hopluu.report.access.Permission;
import vn.hopluu.report.audit.Trail;
import vn.hopluu.report.audit.Written;
import vn.hopluu.report.filling.Texts;
import vn.hopluu.report.life.ReportRegister;
import vn.hopluu.report.period.Period;
import vn.hopluu.report.period.PeriodChange;
import vn.hopluu.report.period.PeriodId;
import vn.hopluu.report.period.PeriodState;
import vn.hopluu.report.period.WorkingDays;
import vn.hopluu.report.problem.ProblemCode;
import vn.hopluu.report.problem.Refusal;
import vn.hopluu.report.problem.Violation;
import vn.hopluu.report.unit.Units;

/** Opens, closes and reopens periods for callers, and shows them. */
@Component
class PeriodActs {

    private final Periods periods;
    private final CachedPeriods cached;
    private final Opener opener;
    private final ReportRegister register;
    private final Units units;
    private final WorkingDays workingDays;
    private final PeriodRights rights;
    private final Trail trail;
    private final Clock clock;

    PeriodActs(
            Periods periods,
            CachedPeriods cached,
            Opener opener,
            ReportRegister register,
            Units units,
            WorkingDays workingDays,
            PeriodRights rights,
            Trail trail,
            Clock clock) {
        this.periods = periods;
        this.cached = cached;
        this.opener = opener;
        this.register = register;
        this.units = units;
        this.workingDays = workingDays;
        this.rights = rights;
        this.trail = trail;
        this.clock = clock;
    }

    Opener.Opened open(PeriodId id, int formVersion, OpenPeriod body, Caller caller) {
        if (!units.loaded()) {
            return refused(Refusal.of(ProblemCode.SERVICE_UNAVAILABLE).as("units"));
        }
        Optional<Refusal> forbidden = rights.opening(id.period(), body.subtree(), caller);
        if (forbidden.isPresent()) {
            return refused(forbidden.get());
        }
        PlanReader.Read read = PlanReader.read(body, id.period(), units, workingDays);
        return read.plan()
                .map(plan -> opener.open(id, formVersion, plan, deed -> trail.entry(caller, deed)))
                .orElseGet(() -> refused(read.refusal()));
    }

    /** Where it is closed already, that is as good. */
    Opener.Opened close(PeriodId id, Caller caller) {
        return allowed(id, Permission.CLOSE_PERIOD, caller, before -> switch (before.state()) {
            case CLOSED -> new Opener.Opened.Before(before);
            case OPENING -> refused(refusal(id, "still-opening"));
            case OPEN -> changed(before, PeriodState.CLOSED, null, "", caller);
        });
    }

    /** @param key the same for the same reopening: one that was repeated after another closing opens nothing */
    Opener.Opened reopen(PeriodId id, @Nullable String reason, String key, Caller caller) {
        return allowed(id, Permission.REOPEN_PERIOD, caller, before -> {
            if (periods.knowsKey(id, caller.subject(), key)) {
                return new Opener.Opened.Before(before);
            }
            return before.state() == PeriodState.CLOSED
                    ? reopened(before, reason, key, caller)
                    : refused(refusal(id, "not-closed"));
        });
    }

    private Opener.Opened reopened(Period before, @Nullable String reason, String key, Caller caller) {
        List<Violation> violations = new ArrayList<>();
        String given = Texts.reason(reason, violations);
        return violations.isEmpty()
                ? changed(before, PeriodState.OPEN, given, key, caller)
                : refused(Refusal.of(ProblemCode.INVALID_CONTENT, violations));
    }

    private Opener.Opened allowed(
            PeriodId id, Permission permission, Caller caller, Function<Period, Opener.Opened> act) {
        return rights.find(id, caller)
                .map(period -> rights.refusal(permission, period, caller)
                        .map(PeriodActs::refused)
                        .orElseGet(() -> act.apply(period)))
                .orElseGet(() -> refused(PeriodRights.unknown(id)));
    }

    /** Whoever was faster made the same of it, or another may be made of it next. */
    private Opener.Opened changed(Period before, PeriodState to, @Nullable String reason, String key, Caller caller) {
        PeriodChange change = new PeriodChange(to, reason, caller.subject(), Instant.now(clock));
        Written entry = trail.entry(caller, PeriodDeeds.changed(before, change));
        boolean done = periods.change(before, change, key, entry);
        if (done) {
            trail.keep(entry);
        }
        cached.forget();
        Period after = periods.find(before.id()).orElseThrow();
        return done ? new Opener.Opened.Now(after) : new Opener.Opened.Before(after);
    }

    private static Refusal refusal(PeriodId id, String variant) {
        return Refusal.of(ProblemCode.TRANSITION_REFUSED, id.toString()).as(variant);
    }

    private static Opener.Opened refused(Refusal refusal) {
        return new Opener.Opened.Refused(refusal);
    }

    PeriodView view(Period period) {
        boolean complete = period.state() != PeriodState.OPENING;
        return PeriodView.of(period, complete ? period.expected() : register.count(period.id()));
    }
}
