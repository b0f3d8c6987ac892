package vn.hopluu.report.life;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

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
                before.lastEvent());
        return new Change(moved, at);
    }

    Change owing(Obligation obligation) {
        return new Change(
                new Report(
                        obligation,
                        report.state(),
                        report.revision(),
                        report.draft(),
                        report.versions(),
                        report.inForce(),
                        report.returned(),
                        report.lastEvent()),
                at);
    }

    Change withDraft(@Nullable Draft draft) {
        return with(draft, report.versions(), report.inForce(), report.returned(), report.lastEvent());
    }

    Change counting(@Nullable InForce inForce) {
        return with(report.draft(), report.versions(), inForce, report.returned(), report.lastEvent());
    }

    Change returned(@Nullable Returned returned) {
        return with(report.draft(), report.versions(), report.inForce(), returned, report.lastEvent());
    }

    /** A new version: it counts from now on, the draft has served, and what was asked for is answered. */
    Change sent(Version version) {
        List<Version> versions = new ArrayList<>(report.versions());
        versions.add(version);
        return with(null, versions, new InForce(version.number(), false), null, report.lastEvent());
    }

    Change judged(VersionOutcome outcome, String by) {
        List<Version> versions = new ArrayList<>(report.versions());
        versions.set(versions.size() - 1, versions.getLast().judged(outcome, by));
        return with(report.draft(), versions, report.inForce(), report.returned(), report.lastEvent());
    }

    Outcome published(EventType type) {
        return published(type, type.state());
    }

    /** For an event that leaves the state as it was. */
    Outcome published(EventType type, ReportState state) {
        LastEvent event = new LastEvent(type, report.revision(), at, state);
        return with(report.draft(), report.versions(), report.inForce(), report.returned(), event)
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
            LastEvent lastEvent) {
        return new Change(
                new Report(
                        report.obligation(),
                        report.state(),
                        report.revision(),
                        draft,
                        versions,
                        inForce,
                        returned,
                        lastEvent),
                at);
    }
}
