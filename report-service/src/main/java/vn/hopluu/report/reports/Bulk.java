package vn.hopluu.report.reports;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Gatherers;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import vn.hopluu.report.correlation.SameRequest;
import vn.hopluu.report.filling.Texts;
import vn.hopluu.report.life.ReportId;
import vn.hopluu.report.problem.ProblemCode;
import vn.hopluu.report.problem.Problems;
import vn.hopluu.report.problem.Refusal;

/**
 * One act on many reports: each is read, judged and written for itself, so that one refusal stops no other, and a repetition
 * carries on where a crash left off.
 */
@Component
class Bulk {

    /** Enough to keep the store busy, few enough to leave room for those who send. */
    private static final int AT_ONCE = 8;

    private final ReportActs acts;
    private final ReportViews views;
    private final Problems problems;

    Bulk(ReportActs acts, ReportViews views, Problems problems) {
        this.acts = acts;
        this.views = views;
        this.problems = problems;
    }

    BulkAnswer act(List<BulkList.Named> entries, String key, Request request, Locale locale) {
        return BulkAnswer.of(entries.stream()
                .gather(Gatherers.mapConcurrent(
                        AT_ONCE, SameRequest.carriedOver((BulkList.Named entry) -> one(entry, key, request, locale))))
                .toList());
    }

    private BulkAnswer.Judged one(BulkList.Named entry, String key, Request request, Locale locale) {
        String id = Objects.requireNonNull(entry.report());
        Done done = ReportId.parse(id)
                .map(report -> acts.act(report, Guard.ofSeen(key, entry.revision()), request))
                .orElseGet(() -> new Done.Refused(
                        Refusal.of(ProblemCode.UNKNOWN_REPORT, Texts.shown(id)).as("no-id")));
        return item(id, done, locale);
    }

    private BulkAnswer.Judged item(String id, Done done, Locale locale) {
        return switch (done) {
            case Done.Refused refused -> refused(id, refused.refusal(), locale);
            case Done.Acted acted ->
                new BulkAnswer.Judged(
                        id,
                        HttpStatus.OK.value(),
                        acted.how() == Done.Acted.How.REPLAYED,
                        views.of(acted, locale),
                        null);
        };
    }

    private BulkAnswer.Judged refused(String id, Refusal refusal, Locale locale) {
        String shown = ReportId.parse(id).map(ReportId::toString).orElseGet(() -> Texts.shown(id));
        return new BulkAnswer.Judged(
                shown, refusal.code().status(), false, null, problems.answer(refusal, "/api/reports/" + shown, locale));
    }
}
