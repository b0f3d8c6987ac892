package vn.hopluu.report.reports;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.hopluu.report.access.Caller;
import vn.hopluu.report.life.Report;
import vn.hopluu.report.life.ReportId;
import vn.hopluu.report.problem.ProblemException;

/** Helps whoever fills in: what the unit reported before, to look at and to begin with. */
@RestController
@RequestMapping("/api/reports/{report}")
class ReferenceController {

    private final ReportActs acts;
    private final ReportRights rights;
    private final OwnHistory history;
    private final Copying copying;
    private final Filling filling;
    private final ReportController reports;

    ReferenceController(
            ReportActs acts,
            ReportRights rights,
            OwnHistory history,
            Copying copying,
            Filling filling,
            ReportController reports) {
        this.acts = acts;
        this.rights = rights;
        this.history = history;
        this.copying = copying;
        this.filling = filling;
        this.reports = reports;
    }

    /** @param narrative whether the sections are copied too; left out, they are not */
    record Copy(@Nullable Boolean narrative) {}

    @GetMapping("/reference")
    ReferenceView reference(@PathVariable String report, @AuthenticationPrincipal Caller caller) {
        ReportId id = ReportIds.read(report);
        Report found = acts.find(id, caller)
                .map(Stored::report)
                .orElseThrow(() -> new ProblemException(rights.unknown(id, caller)));
        return ReferenceView.of(
                found, filling.form(found).linesFor(found.obligation().unitKind()), history.of(id, caller));
    }

    @PostMapping(path = "/draft/copies", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<ReportView> copy(
            @PathVariable String report,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody Copy body,
            @AuthenticationPrincipal Caller caller,
            Locale locale) {
        Request request = copying.request(Boolean.TRUE.equals(body.narrative()), caller);
        return reports.saved(acts.act(ReportIds.read(report), Guard.ofDraft(ifMatch), request), caller, locale);
    }
}
