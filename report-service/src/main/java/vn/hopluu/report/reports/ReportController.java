package vn.hopluu.report.reports;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.hopluu.report.filling.FilledIn;
import vn.hopluu.report.life.ReportId;
import vn.hopluu.report.problem.ProblemException;

/** Shows and lists reports, and keeps drafts. */
@RestController
@RequestMapping("/api/reports")
class ReportController {

    private final ReportActs acts;
    private final Reports reports;
    private final Filling filling;
    private final ReportViews views;

    ReportController(ReportActs acts, Reports reports, Filling filling, ReportViews views) {
        this.acts = acts;
        this.reports = reports;
        this.filling = filling;
        this.views = views;
    }

    @GetMapping("/{report}")
    ResponseEntity<ReportView> show(@PathVariable String report, Locale locale) {
        ReportId id = ReportIds.read(report);
        Stored stored = acts.find(id).orElseThrow(() -> new ProblemException(acts.unknown(id)));
        return ResponseEntity.ok().eTag(Guard.etag(stored.report().revision())).body(views.of(stored, locale));
    }

    @PutMapping(path = "/{report}/draft", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<ReportView> saveDraft(
            @PathVariable String report,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody FilledIn body,
            Locale locale) {
        ReportId id = ReportIds.read(report);
        return switch (acts.act(id, Guard.ofDraft(ifMatch), filling.draft(body))) {
            case Done.Refused refused -> throw new ProblemException(refused.refusal());
            case Done.Acted acted -> show(report, locale);
        };
    }

    @GetMapping
    ReportList list(
            @RequestParam(required = false) @Nullable String form,
            @RequestParam(required = false) @Nullable String period,
            @RequestParam(required = false) @Nullable String receivingUnit,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String limit,
            @RequestParam(required = false) @Nullable String cursor) {
        ListParameters parameters = new ListParameters(form, period, receivingUnit, state, limit, cursor);
        int size = parameters.size();
        List<ReportList.Item> items = reports.list(parameters.query(), size + 1).stream()
                .map(ReportList.Item::of)
                .toList();
        return ReportList.page(items, size);
    }
}
