package vn.hopluu.report.reports;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.hopluu.report.access.Caller;
import vn.hopluu.report.access.Permission;
import vn.hopluu.report.filling.FilledIn;
import vn.hopluu.report.life.ReportId;
import vn.hopluu.report.problem.ProblemException;

/** Shows and lists reports, and keeps drafts. */
@RestController
@RequestMapping("/api/reports")
class ReportController {

    private final ReportActs acts;
    private final ReportRights rights;
    private final Listing listing;
    private final Filling filling;
    private final ReportViews views;

    ReportController(ReportActs acts, ReportRights rights, Listing listing, Filling filling, ReportViews views) {
        this.acts = acts;
        this.rights = rights;
        this.listing = listing;
        this.filling = filling;
        this.views = views;
    }

    @GetMapping("/{report}")
    ResponseEntity<ReportView> show(
            @PathVariable String report, @AuthenticationPrincipal Caller caller, Locale locale) {
        return show(stored(ReportIds.read(report), caller), caller, locale);
    }

    private Stored stored(ReportId id, Caller caller) {
        return acts.find(id, caller).orElseThrow(() -> new ProblemException(rights.unknown(id, caller)));
    }

    private ResponseEntity<ReportView> show(Stored stored, Caller caller, Locale locale) {
        boolean withDraft =
                rights.allow(caller, Permission.SEE_DRAFT, stored.report().id());
        return ResponseEntity.ok()
                .eTag(Guard.etag(stored.report().revision()))
                .body(views.of(stored, withDraft, locale));
    }

    @PutMapping(path = "/{report}/draft", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<ReportView> saveDraft(
            @PathVariable String report,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody FilledIn body,
            @AuthenticationPrincipal Caller caller,
            Locale locale) {
        ReportId id = ReportIds.read(report);
        return saved(acts.act(id, Guard.ofDraft(ifMatch), filling.draft(body, caller)), caller, locale);
    }

    /**
     * The draft as this caller left it, under its own revision: shown what a colleague has saved since, they would take that revision
     * for theirs and overwrite it next.
     */
    ResponseEntity<ReportView> saved(Done done, Caller caller, Locale locale) {
        return switch (done) {
            case Done.Refused refused -> throw new ProblemException(refused.refusal());
            case Done.Acted acted -> show(stored(acted.report().id(), caller).after(acted.report()), caller, locale);
        };
    }

    @GetMapping
    ReportList list(
            @RequestParam(required = false) @Nullable String form,
            @RequestParam(required = false) @Nullable String period,
            @RequestParam(required = false) @Nullable String receivingUnit,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String limit,
            @RequestParam(required = false) @Nullable String cursor,
            @AuthenticationPrincipal Caller caller) {
        ListParameters parameters = new ListParameters(form, period, receivingUnit, state, limit, cursor);
        int size = parameters.size();
        List<ReportList.Item> items = listing.list(parameters.query(), size + 1, caller).stream()
                .map(ReportList.Item::of)
                .toList();
        return ReportList.page(items, size);
    }
}
