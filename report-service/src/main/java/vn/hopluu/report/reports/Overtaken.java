package vn.hopluu.report.reports;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.hopluu.report.filling.Cells;
import vn.hopluu.report.filling.Content;
import vn.hopluu.report.life.Act;
import vn.hopluu.report.life.Draft;
import vn.hopluu.report.life.Report;
import vn.hopluu.report.problem.Conflict;
import vn.hopluu.report.problem.ProblemCode;
import vn.hopluu.report.problem.Refusal;
import vn.hopluu.report.reports.Request.Asked;

/** What becomes of a request that names a revision which is not the report's any more. */
final class Overtaken {

    private final Report report;
    private final Guard guard;

    private Overtaken(Report report, Guard guard) {
        this.report = report;
        this.guard = guard;
    }

    /** A draft is shown beside what is stored; and if that is the very same, it was saved before, and only its answer got lost. */
    static Done by(Report report, Guard guard, Asked asked) {
        return asked instanceof Asked.Possible possible && possible.act() instanceof Act.SaveDraft save
                ? new Overtaken(report, guard).draft(save.content())
                : new Done.Refused(refusal(report));
    }

    private static Refusal refusal(Report report) {
        return Refusal.of(ProblemCode.STALE_VERSION, report.id().toString(), String.valueOf(report.revision()));
    }

    private Done draft(Content yours) {
        Draft stored = report.draft();
        return stored != null && stored.content().equals(yours) && isEarlier()
                ? Done.Acted.alreadySent(report)
                : new Done.Refused(refusal(report).over(conflict(Cells.of(yours), Cells.of(stored(stored)))));
    }

    private boolean isEarlier() {
        return guard.revision().filter(named -> named < report.revision()).isPresent();
    }

    private Content stored(@Nullable Draft draft) {
        if (draft != null) {
            return draft.content();
        }
        return report.versions().isEmpty() ? Content.empty() : report.newest().content();
    }

    private Conflict conflict(Cells yours, Cells stored) {
        return new Conflict(
                report.revision(),
                savedAt(),
                yours.differing(stored).stream()
                        .map(cell -> new Conflict.DisputedCell(
                                cell,
                                yours.at(cell).orElse(null),
                                stored.at(cell).orElse(null),
                                isChanged(cell).orElse(null)))
                        .toList());
    }

    private @Nullable Instant savedAt() {
        return report.draft() == null ? null : report.draft().savedAt();
    }

    private Optional<Boolean> isChanged(String cell) {
        return Optional.ofNullable(report.draft())
                .flatMap(draft -> guard.revision().flatMap(revision -> draft.isUnchangedSince(revision, cell)))
                .map(unchanged -> !unchanged);
    }
}
