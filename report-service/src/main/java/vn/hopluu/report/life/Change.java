package vn.hopluu.report.life;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import vn.hopluu.report.filling.Content;

/** A report on its way to the next revision: each step returns a new one. */
record Change(Report report, Instant at) {

    static Change of(Report before, ReportState next, Instant at) {
        Report moved = new Report(
                before.obligation(),
                next,
                before.revision() + 1,
                before.draft(),
                before.versions(),
                before.inForce(),
                before.returned(),
                before.lastEvent(),
                before.approval());
        return new Change(moved, at);
    }

    /** Work goes on where it stood: on the draft, or on what was sent last. */
    Change keeping(Content content) {
        Draft before = report.draft();
        Draft start = before != null ? before : Draft.beginning(lastKnown(), at, report.revision() - 1);
        return withDraft(start.saving(content, at, report.revision()));
    }

    private Content lastKnown() {
        return report.versions().isEmpty() ? Content.empty() : report.newest().content();
    }

    Change withDraft(@Nullable Draft draft) {
        return with(draft, report.versions(), report.inForce(), report.returned(), report.approval());
    }

    Change counting(@Nullable InForce inForce) {
        return with(report.draft(), report.versions(), inForce, report.returned(), report.approval());
    }

    Change returned(@Nullable Returned returned) {
        return with(report.draft(), report.versions(), report.inForce(), returned, report.approval());
    }

    Change approval(@Nullable Approval approval) {
        return with(report.draft(), report.versions(), report.inForce(), report.returned(), approval);
    }

    /** A new version: it counts from now on, the draft has served, and what was asked for is answered. */
    Change sent(Version version) {
        List<Version> versions = new ArrayList<>(report.versions());
        versions.add(version);
        return with(null, versions, new InForce(version.number(), false), null, null);
    }

    /** The newest version is the draft again, and what it answered is asked for again. */
    Change tookBack(String by) {
        Version taken = report.newest();
        return judged(VersionOutcome.WITHDRAWN, by)
                .counting(report.acceptedBefore(taken))
                .returned(taken.answers())
                .withDraft(Draft.beginning(taken.content(), at, report.revision()));
    }

    Change judged(VersionOutcome outcome, String by) {
        return newest(version -> version.judged(outcome, by));
    }

    Change newest(UnaryOperator<Version> step) {
        List<Version> versions = new ArrayList<>(report.versions());
        versions.set(versions.size() - 1, step.apply(versions.getLast()));
        return with(report.draft(), versions, report.inForce(), report.returned(), report.approval());
    }

    Outcome published(EventType type) {
        LastEvent event = new LastEvent(type, report.revision(), at);
        return with(report.draft(), report.versions(), report.inForce(), report.returned(), event, report.approval())
                .done();
    }

    Outcome done() {
        return new Outcome.Changed(report);
    }

    private Change with(
            @Nullable Draft draft,
            List<Version> versions,
            @Nullable InForce inForce,
            @Nullable Returned returned,
            @Nullable Approval approval) {
        return with(draft, versions, inForce, returned, report.lastEvent(), approval);
    }

    private Change with(
            @Nullable Draft draft,
            List<Version> versions,
            @Nullable InForce inForce,
            @Nullable Returned returned,
            LastEvent lastEvent,
            @Nullable Approval approval) {
        return new Change(
                new Report(
                        report.obligation(),
                        report.state(),
                        report.revision(),
                        draft,
                        versions,
                        inForce,
                        returned,
                        lastEvent,
                        approval),
                at);
    }
}
