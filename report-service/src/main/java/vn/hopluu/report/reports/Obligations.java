package vn.hopluu.report.reports;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.hopluu.report.access.Caller;
import vn.hopluu.report.access.Permission;
import vn.hopluu.report.audit.Trail;
import vn.hopluu.report.audit.Written;
import vn.hopluu.report.life.Obligation;
import vn.hopluu.report.life.Report;
import vn.hopluu.report.life.ReportId;
import vn.hopluu.report.period.ExpectedReports;
import vn.hopluu.report.period.Period;
import vn.hopluu.report.period.PeriodId;
import vn.hopluu.report.period.WorkingDays;
import vn.hopluu.report.problem.ProblemCode;
import vn.hopluu.report.problem.Refusal;
import vn.hopluu.report.publishing.OutboxEntry;
import vn.hopluu.report.publishing.Relay;
import vn.hopluu.report.unit.Units;

/** Changes who owes what after a period was opened. */
@Component
class Obligations {

    private final ReportActs acts;
    private final Amending amending;
    private final Reports reports;
    private final NewReports newReports;
    private final ReportRights rights;
    private final ExpectedReports expected;
    private final OutboxDocuments outbox;
    private final Relay relay;
    private final Trail trail;
    private final Units units;
    private final WorkingDays workingDays;
    private final Clock clock;

    Obligations(
            ReportActs acts,
            Amending amending,
            Reports reports,
            NewReports newReports,
            ReportRights rights,
            ExpectedReports expected,
            OutboxDocuments outbox,
            Relay relay,
            Trail trail,
            Units units,
            WorkingDays workingDays,
            Clock clock) {
        this.acts = acts;
        this.amending = amending;
        this.reports = reports;
        this.newReports = newReports;
        this.rights = rights;
        this.expected = expected;
        this.outbox = outbox;
        this.relay = relay;
        this.trail = trail;
        this.units = units;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    Done extend(ReportId id, Guard guard, Request request) {
        return acts.act(id, guard, request);
    }

    /** Whoever may not does not even make the period count. */
    Done lift(ReportId id, Guard guard, Request request) {
        return rights.allow(request.caller(), Permission.LIFT, id)
                ? expected.countedAfter(id.period(), () -> acts.act(id, guard, request))
                : acts.act(id, guard, request);
    }

    Done add(PeriodId id, Guard guard, AddObligation body, Caller caller) {
        if (!units.loaded()) {
            return refused(Refusal.of(ProblemCode.SERVICE_UNAVAILABLE).as("units"));
        }
        Optional<Period> period = rights.period(id, caller);
        if (period.isEmpty()) {
            return refused(Refusal.of(ProblemCode.UNKNOWN_PERIOD, id.toString()).as("not-opened"));
        }
        return rights.allow(
                        caller,
                        Permission.ADD_OBLIGATION,
                        new ReportId(id, period.get().subtree()))
                ? add(period.get(), guard, body, caller)
                : refused(Permission.ADD_OBLIGATION.refusal(period.get().subtree()));
    }

    private Done add(Period period, Guard guard, AddObligation body, Caller caller) {
        ReportId id = new ReportId(period.id(), Reasons.orEmpty(body.unit()));
        return reports.find(id, List.of()).isPresent()
                ? takeUpAgain(id, guard, body, caller)
                : notOpen(period).map(Obligations::refused).orElseGet(() -> owe(period, guard, body, caller));
    }

    private static Optional<Refusal> notOpen(Period period) {
        String id = period.id().toString();
        return switch (period.state()) {
            case OPENING ->
                Optional.of(Refusal.of(ProblemCode.TRANSITION_REFUSED, id).as("not-yet-open"));
            case CLOSED -> Optional.of(Refusal.of(ProblemCode.PERIOD_CLOSED, id));
            case OPEN -> Optional.empty();
        };
    }

    private Done owe(Period period, Guard guard, AddObligation body, Caller caller) {
        ObligationReader reader = new ObligationReader(period, units, workingDays, Instant.now(clock));
        return reader.read(body)
                .map(owed -> expected.countedAfter(period.id(), () -> create(owed, guard, body, caller)))
                .orElseGet(() -> refused(Refusal.of(ProblemCode.INVALID_CONTENT, reader.violations())));
    }

    private Done takeUpAgain(ReportId id, Guard guard, AddObligation body, Caller caller) {
        Request request = amending.takingUpAgain(body, caller);
        return expected.countedAfter(id.period(), () -> acts.act(id, guard, request));
    }

    /** Whoever else was faster has created it: then it is owed already, or this is the same request again. */
    private Done create(Obligation owed, Guard guard, AddObligation body, Caller caller) {
        Instant now = Instant.now(clock);
        Report due = Report.due(owed, now);
        Written entry = trail.entry(caller, ReportDeeds.added(due, Reasons.orEmpty(body.reason()), now));
        OutboxEntry event = outbox.newest(due);
        Request request = amending.takingUpAgain(body, caller);
        Done.Acted done = Done.Acted.now(due);
        Answers answers = Answers.none().after(done, guard, request);
        if (newReports
                .insert(List.of(new NewReport(due, event, answers, List.of(entry))))
                .isEmpty()) {
            return acts.act(due.id(), guard, request);
        }
        trail.keep(entry);
        relay.publish(OutboxDocuments.publication(due, List.of(event)));
        return done;
    }

    private static Done refused(Refusal refusal) {
        return new Done.Refused(refusal);
    }
}
