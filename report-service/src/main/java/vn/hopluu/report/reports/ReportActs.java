package vn.hopluu.report.reports;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.hopluu.report.access.Caller;
import vn.hopluu.report.access.Permission;
import vn.hopluu.report.audit.Trail;
import vn.hopluu.report.audit.Written;
import vn.hopluu.report.life.Act;
import vn.hopluu.report.life.ActKind;
import vn.hopluu.report.life.Outcome;
import vn.hopluu.report.life.Report;
import vn.hopluu.report.life.ReportId;
import vn.hopluu.report.period.Period;
import vn.hopluu.report.period.PeriodBook;
import vn.hopluu.report.period.PeriodState;
import vn.hopluu.report.problem.ProblemCode;
import vn.hopluu.report.problem.Refusal;
import vn.hopluu.report.publishing.OutboxEntry;
import vn.hopluu.report.publishing.Relay;

/** Carries requests out: reads once, decides, writes once; starts over when another was faster. */
@Component
class ReportActs {

    /** Whoever loses against another meets a changed report next, where most requests end without a write. */
    private static final int MOST_ATTEMPTS = 50;

    private final Reports reports;
    private final ReportRights rights;
    private final PeriodBook periods;
    private final OutboxDocuments outbox;
    private final Relay relay;
    private final Trail trail;

    ReportActs(
            Reports reports,
            ReportRights rights,
            PeriodBook periods,
            OutboxDocuments outbox,
            Relay relay,
            Trail trail) {
        this.reports = reports;
        this.rights = rights;
        this.periods = periods;
        this.outbox = outbox;
        this.relay = relay;
        this.trail = trail;
    }

    /** The report with what its checks look at; nothing for a caller who may not see it. */
    Optional<Stored> find(ReportId id, Caller caller) {
        return rights.allow(caller, Permission.SEE_REPORT, id)
                ? reports.find(id, periods.comparedWith(id.period()))
                : Optional.empty();
    }

    Done act(ReportId id, Guard guard, Request request) {
        for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
            Optional<Stored> stored = find(id, request.caller());
            Optional<Done> done = stored.isEmpty()
                    ? Optional.of(new Done.Refused(rights.unknown(id, request.caller())))
                    : attempt(stored.get(), guard, request);
            if (done.isPresent()) {
                return done.get();
            }
        }
        return new Done.Refused(Refusal.of(ProblemCode.IDEMPOTENCY_CONFLICT));
    }

    /** @return nothing when another change came between the read and the write */
    private Optional<Done> attempt(Stored stored, Guard guard, Request request) {
        Optional<Done> early = forbidden(stored.report(), request)
                .or(() -> known(stored, guard, request))
                .or(() -> unapproved(stored.report(), request))
                .or(() -> stale(stored, guard, request))
                .or(() -> closed(stored.report(), request));
        return early.isPresent()
                ? early
                : switch (request.forReport().apply(stored)) {
                    case Request.Asked.Unfit unfit -> Optional.of(new Done.Refused(unfit.refusal()));
                    case Request.Asked.Possible possible -> apply(possible.act(), stored, guard, request);
                };
    }

    private Optional<Done> forbidden(Report report, Request request) {
        return rights.forbidden(request.caller(), request.kind(), report.id()).map(Done.Refused::new);
    }

    private static Optional<Done> known(Stored stored, Guard guard, Request request) {
        return guard.key()
                .flatMap(key -> stored.answers().to(request.caller().subject(), key))
                .map(answer -> answer.digest().equals(request.digest())
                        ? Done.Acted.replayed(stored.report(), answer)
                        : new Done.Refused(Refusal.of(ProblemCode.IDEMPOTENCY_KEY_REUSED, answer.key())));
    }

    private Optional<Done> unapproved(Report report, Request request) {
        return rights.unapproved(request.caller(), request.kind(), report).map(Done.Refused::new);
    }

    private static Optional<Done> stale(Stored stored, Guard guard, Request request) {
        return guard.allows(stored.report().revision())
                ? Optional.empty()
                : Optional.of(
                        Overtaken.by(stored.report(), guard, request.forReport().apply(stored)));
    }

    private Optional<Done> closed(Report report, Request request) {
        boolean closed = periods.find(report.id().period())
                .map(Period::state)
                .filter(PeriodState.CLOSED::equals)
                .isPresent();
        return closed && request.kind() != ActKind.ACCEPT
                ? Optional.of(new Done.Refused(Refusal.of(
                        ProblemCode.PERIOD_CLOSED, report.id().period().toString())))
                : Optional.empty();
    }

    private Optional<Done> apply(Act act, Stored stored, Guard guard, Request request) {
        return switch (stored.report().apply(act)) {
            case Outcome.Refused refused -> Optional.of(new Done.Refused(refused.refusal()));
            case Outcome.AlreadySent sent -> remember(Done.Acted.alreadySent(sent.report()), stored, guard, request);
            case Outcome.Changed changed -> write(changed, act.at(), stored, guard, request);
        };
    }

    /** A repetition of this request must not become a submission later, when the report has been returned. */
    private Optional<Done> remember(Done.Acted done, Stored stored, Guard guard, Request request) {
        return reports.remember(stored.report(), stored.answers().after(done, guard, request))
                ? Optional.of(done)
                : Optional.empty();
    }

    private Optional<Done> write(Outcome.Changed changed, Instant at, Stored stored, Guard guard, Request request) {
        Report after = changed.report();
        Done.Acted done = Done.Acted.now(after);
        Answers answers = stored.answers().after(done, guard, request);
        @Nullable OutboxEntry event = changed.isPublished() ? outbox.newest(after) : null;
        Written entry = trail.entry(request.caller(), ReportDeeds.of(request.kind(), stored.report(), after, at));
        if (!reports.replace(stored.report(), after, answers, event, entry)) {
            return Optional.empty();
        }
        trail.keep(entry);
        if (event != null) {
            relay.publish(OutboxDocuments.publication(after, List.of(event)));
        }
        return Optional.of(done);
    }
}
