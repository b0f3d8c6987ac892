package vn.hopluu.report.life;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.hopluu.report.filling.Content;
import vn.hopluu.report.problem.ProblemCode;
import vn.hopluu.report.problem.Refusal;

/**
 * A report of one unit for one form and period.
 *
 * @param revision grows by one with every change
 * @param versions what was sent, oldest first
 */
public record Report(
        Obligation obligation,
        ReportState state,
        long revision,
        @Nullable Draft draft,
        List<Version> versions,
        @Nullable InForce inForce,
        @Nullable Returned returned,
        LastEvent lastEvent) {

    public Report {
        versions = List.copyOf(versions);
    }

    /** As it begins, when its period is opened. */
    public static Report due(Obligation obligation, Instant at) {
        LastEvent due = new LastEvent(EventType.REPORT_DUE, 1, at);
        return new Report(obligation, ReportState.DUE, 1, null, List.of(), null, null, due);
    }

    public ReportId id() {
        return obligation.report();
    }

    /** Carries the act out, or says why not. */
    public Outcome apply(Act act) {
        return state.after(act.kind())
                .map(next -> carryOut(act, Change.of(this, next, act.at())))
                .orElseGet(() -> isAlreadySent(act) ? new Outcome.AlreadySent(this) : refused(act));
    }

    private Outcome carryOut(Act act, Change change) {
        return switch (act) {
            case Act.SaveDraft save ->
                change.withDraft(new Draft(save.content(), save.at())).done();
            case Act.Submit submit -> submit(submit, change);
            case Act.Return given ->
                change.judged(VersionOutcome.RETURNED, given.by())
                        .counting(null)
                        .returned(new Returned(given.reason(), given.lines(), given.by()))
                        .published(EventType.REPORT_RETURNED);
            case Act.Accept accept ->
                change.judged(VersionOutcome.ACCEPTED, accept.by())
                        .counting(new InForce(newest().number(), true))
                        .published(EventType.REPORT_ACCEPTED);
            case Act.Extend extend -> Owing.extended(this, extend, change);
            case Act.Lift lift -> Owing.lifted(this, lift, change);
            case Act.TakeUpAgain again -> Owing.takenUpAgain(this, again);
            case Act.RequestCorrection asked ->
                change.returned(new Returned(asked.reason(), Map.of(), asked.by()))
                        .published(EventType.CORRECTION_REQUESTED);
        };
    }

    private Outcome submit(Act.Submit act, Change change) {
        return act.findings()
                .refusal()
                .<Outcome>map(Outcome.Refused::new)
                .orElseGet(() -> change.sent(next(act)).published(EventType.REPORT_SUBMITTED));
    }

    private Version next(Act.Submit act) {
        boolean onTime = versions.isEmpty()
                ? obligation.isMetOnTimeAt(act.at())
                : versions.getFirst().onTime();
        return new Version(
                versions.size() + 1,
                act.content(),
                act.at(),
                act.by(),
                onTime,
                act.findings().warnings(),
                VersionOutcome.AWAITING_REVIEW,
                null);
    }

    private boolean isAlreadySent(Act act) {
        return state == ReportState.SUBMITTED
                && act instanceof Act.Submit submit
                && submit.content().equals(newest().content());
    }

    private Outcome refused(Act act) {
        return new Outcome.Refused(Refusal.of(ProblemCode.TRANSITION_REFUSED, id().toString(), state.name())
                .as(act.kind().name()));
    }

    /** What a submission without content of its own sends: the draft; or, where nothing can be sent, what was sent last. */
    public Optional<Content> toSend() {
        if (draft != null) {
            return Optional.of(draft.content());
        }
        boolean nothingSent = versions.isEmpty() || state.after(ActKind.SUBMIT).isPresent();
        return nothingSent ? Optional.empty() : Optional.of(newest().content());
    }

    public Optional<Version> versionInForce() {
        return inForce == null ? Optional.empty() : Optional.of(version(inForce.version()));
    }

    public Version version(int number) {
        return versions.get(number - 1);
    }

    public Version newest() {
        return versions.getLast();
    }
}
