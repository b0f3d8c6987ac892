package vn.hopluu.report.life;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
 * @param approval where the draft is, or was, with the unit's approver
 */
public record Report(
        Obligation obligation,
        ReportState state,
        long revision,
        @Nullable Draft draft,
        List<Version> versions,
        @Nullable InForce inForce,
        @Nullable Returned returned,
        LastEvent lastEvent,
        @Nullable Approval approval) {

    public Report {
        versions = List.copyOf(versions);
    }

    /** As it begins, when its period is opened. */
    public static Report due(Obligation obligation, Instant at) {
        LastEvent due = new LastEvent(EventType.REPORT_DUE, 1, at);
        return new Report(obligation, ReportState.DUE, 1, null, List.of(), null, null, due, null);
    }

    public ReportId id() {
        return obligation.report();
    }

    /** Carries the act out, or says why not. */
    public Outcome apply(Act act) {
        return state.after(act.kind())
                .map(next -> carryOut(act, Change.of(this, next, act.at())))
                .orElseGet(() -> Sending.isRepeated(this, act) ? new Outcome.AlreadySent(this) : refused(act));
    }

    private Outcome carryOut(Act act, Change change) {
        return switch (act) {
            case Act.SaveDraft save -> change.keeping(save.content()).done();
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
            case Act.SendForApproval asked -> sendForApproval(asked, change);
            case Act.DeclineApproval no -> decline(new Reason(no.reason(), no.by(), no.at()), change);
            case Act.Withdraw withdrawal ->
                (state == ReportState.SUBMITTED ? change.tookBack(withdrawal.by()) : change.approval(null))
                        .published(EventType.REPORT_WITHDRAWN);
            case Act.RevokeAcceptance revocation -> revoke(revocation, change);
        };
    }

    private Outcome sendForApproval(Act.SendForApproval act, Change change) {
        return act.findings()
                .refusal()
                .<Outcome>map(Outcome.Refused::new)
                .orElseGet(() -> change.keeping(act.content())
                        .approval(new Approval(act.by(), act.at(), null))
                        .published(EventType.REPORT_SENT_FOR_APPROVAL));
    }

    private Outcome decline(Reason why, Change change) {
        return change.approval(Objects.requireNonNull(approval).declined(why)).published(EventType.APPROVAL_DECLINED);
    }

    private Outcome revoke(Act.RevokeAcceptance act, Change change) {
        Reason why = new Reason(act.reason(), act.by(), act.at());
        return change.newest(version -> version.revoked(why))
                .counting(new InForce(newest().number(), false))
                .published(EventType.ACCEPTANCE_REVOKED);
    }

    private Outcome submit(Act.Submit act, Change change) {
        return act.findings()
                .refusal()
                .<Outcome>map(Outcome.Refused::new)
                .orElseGet(() -> change.sent(Sending.version(this, act)).published(EventType.REPORT_SUBMITTED));
    }

    private Outcome refused(Act act) {
        return new Outcome.Refused(Refusal.of(ProblemCode.TRANSITION_REFUSED, id().toString(), state.name())
                .as(act.kind().name()));
    }

    /** What work goes on from: the draft; without one, what was sent last. */
    public Content atHand() {
        if (draft != null) {
            return draft.content();
        }
        return versions.isEmpty() ? Content.empty() : newest().content();
    }

    /** What a submission without content of its own sends: the draft; or, where nothing can be sent, what was sent last. */
    public Optional<Content> toSend() {
        if (draft != null) {
            return Optional.of(draft.content());
        }
        boolean nothingSent = versions.isEmpty() || state.after(ActKind.SUBMIT).isPresent();
        return nothingSent ? Optional.empty() : Optional.of(newest().content());
    }

    /** The newest version that was not withdrawn. */
    public Optional<Version> newestStanding() {
        return versions.reversed().stream()
                .filter(version -> !version.isWithdrawn())
                .findFirst();
    }

    /** What was sent before the version and still stood; empty for the first. */
    public Optional<Version> before(Version later) {
        return versions.subList(0, later.number() - 1).reversed().stream()
                .filter(version -> !version.isWithdrawn())
                .findFirst();
    }

    /** What counts again once the version does not: an accepted one that it was to correct. */
    @Nullable
    InForce acceptedBefore(Version later) {
        return before(later)
                .filter(version -> version.outcome() == VersionOutcome.ACCEPTED)
                .map(version -> new InForce(version.number(), true))
                .orElse(null);
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
