package vn.hopluu.report.catalog;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.hopluu.report.access.Caller;
import vn.hopluu.report.form.FormContent;
import vn.hopluu.report.problem.ProblemException;
import vn.hopluu.report.problem.Refusal;

/** Keeps the next versions of forms while they are being written. */
@RestController
@RequestMapping("/api/forms/{form}/drafts")
class DraftController {

    private final DraftStart starting;
    private final DraftActs acts;
    private final DraftViews views;

    DraftController(DraftStart starting, DraftActs acts, DraftViews views) {
        this.starting = starting;
        this.acts = acts;
        this.views = views;
    }

    /** @param unit the topmost one in whose name the form is written */
    record StartDraft(@Nullable String unit) {}

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<DraftView> start(
            @PathVariable String form,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody StartDraft body,
            @AuthenticationPrincipal Caller caller,
            Locale locale) {
        String draft = DraftId.of(caller.subject(), key);
        return switch (starting.start(form, draft, body.unit(), caller)) {
            case DraftOutcome.Refused refused -> throw new ProblemException(refused.refusal());
            case DraftOutcome.Now now -> answer(HttpStatus.CREATED, now.draft(), locale);
            case DraftOutcome.Before before -> answer(HttpStatus.OK, before.draft(), locale);
        };
    }

    @GetMapping("/{draft}")
    ResponseEntity<DraftView> show(
            @PathVariable String form,
            @PathVariable String draft,
            @AuthenticationPrincipal Caller caller,
            Locale locale) {
        return acts.find(form, draft, caller)
                .map(found -> answer(HttpStatus.OK, found, locale))
                .orElseThrow(() -> new ProblemException(FormRights.unknown(draft)));
    }

    @PutMapping(path = "/{draft}", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<DraftView> save(
            @PathVariable String form,
            @PathVariable String draft,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody FormContent body,
            @AuthenticationPrincipal Caller caller,
            Locale locale) {
        return switch (acts.save(form, draft, Revisions.read(ifMatch), body, caller)) {
            case DraftOutcome.Refused refused -> throw new ProblemException(refused.refusal());
            case DraftOutcome.Now now -> answer(HttpStatus.OK, now.draft(), locale);
            case DraftOutcome.Before before -> answer(HttpStatus.OK, before.draft(), locale);
        };
    }

    @DeleteMapping("/{draft}")
    ResponseEntity<Void> discard(
            @PathVariable String form,
            @PathVariable String draft,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @AuthenticationPrincipal Caller caller) {
        acts.discard(form, draft, Revisions.read(ifMatch), caller).ifPresent(DraftController::refuse);
        return ResponseEntity.noContent().build();
    }

    private static void refuse(Refusal refusal) {
        throw new ProblemException(refusal);
    }

    private ResponseEntity<DraftView> answer(HttpStatus status, FormDraft draft, Locale locale) {
        return ResponseEntity.status(status)
                .eTag(Revisions.etag(draft.revision()))
                .body(views.of(draft, locale));
    }
}
