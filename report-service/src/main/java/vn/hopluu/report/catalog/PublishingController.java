package vn.hopluu.report.catalog;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.hopluu.report.access.Caller;
import vn.hopluu.report.form.FormVersion;
import vn.hopluu.report.problem.ProblemCode;
import vn.hopluu.report.problem.ProblemException;
import vn.hopluu.report.problem.Refusal;
import vn.hopluu.report.problem.Violation;

/** Tries drafts of forms out, and publishes them. */
@RestController
@RequestMapping("/api/forms/{form}/drafts/{draft}")
class PublishingController {

    private final DraftActs acts;
    private final DraftViews views;
    private final Publishing publishing;

    PublishingController(DraftActs acts, DraftViews views, Publishing publishing) {
        this.acts = acts;
        this.views = views;
        this.publishing = publishing;
    }

    @PostMapping(path = "/previews", consumes = MediaType.APPLICATION_JSON_VALUE)
    Preview preview(
            @PathVariable String form,
            @PathVariable String draft,
            @RequestBody Trial body,
            @AuthenticationPrincipal Caller caller,
            Locale locale) {
        FormDraft found =
                acts.find(form, draft, caller).orElseThrow(() -> new ProblemException(FormRights.unknown(draft)));
        return Optional.ofNullable(body.kind())
                .map(kind -> views.tried(found, kind, body, locale))
                .orElseThrow(() -> new ProblemException(
                        Refusal.of(ProblemCode.INVALID_FORM, List.of(Violation.at("/kind", "required")))));
    }

    @PostMapping("/publications")
    ResponseEntity<FormVersion> publish(
            @PathVariable String form,
            @PathVariable String draft,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @AuthenticationPrincipal Caller caller) {
        return switch (publishing.publish(form, draft, Revisions.read(ifMatch), caller)) {
            case Publishing.Done.Refused refused -> throw new ProblemException(refused.refusal());
            case Publishing.Done.Now now ->
                ResponseEntity.status(HttpStatus.CREATED).body(now.version());
            case Publishing.Done.Before before -> ResponseEntity.ok(before.version());
        };
    }
}
