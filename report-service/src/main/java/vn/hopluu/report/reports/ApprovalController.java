package vn.hopluu.report.reports;

import java.util.Locale;
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
import vn.hopluu.report.filling.FilledIn;

/** What happens to a report within its unit before somebody else judges it: each once for each Idempotency-Key. */
@RestController
@RequestMapping(path = "/api/reports/{report}", consumes = MediaType.APPLICATION_JSON_VALUE)
class ApprovalController {

    private final ReportActs acts;
    private final Filling filling;
    private final Approving approving;
    private final ActAnswers answers;

    ApprovalController(ReportActs acts, Filling filling, Approving approving, ActAnswers answers) {
        this.acts = acts;
        this.filling = filling;
        this.approving = approving;
        this.answers = answers;
    }

    /** @param content absent to hand the saved draft over */
    record ApprovalRequest(@Nullable FilledIn content) {}

    record ApprovalRefusal(@Nullable String reason) {}

    record Withdrawal() {}

    @PostMapping("/approval-requests")
    ResponseEntity<ActView> sendForApproval(
            @PathVariable String report,
            @RequestHeader(name = ActController.KEY, required = false) @Nullable String key,
            @RequestHeader(name = ActController.VERSION, required = false) @Nullable String ifMatch,
            @RequestBody ApprovalRequest body,
            @AuthenticationPrincipal Caller caller,
            Locale locale) {
        Request request = filling.approvalRequest(body.content(), caller);
        Done done = acts.act(ReportIds.read(report), Guard.ofAct(key, ifMatch), request);
        return answers.of(done, body.content() == null ? "" : "/content", HttpStatus.CREATED, locale);
    }

    @PostMapping("/approval-refusals")
    ResponseEntity<ActView> decline(
            @PathVariable String report,
            @RequestHeader(name = ActController.KEY, required = false) @Nullable String key,
            @RequestHeader(name = ActController.VERSION, required = false) @Nullable String ifMatch,
            @RequestBody ApprovalRefusal body,
            @AuthenticationPrincipal Caller caller,
            Locale locale) {
        return answers.to(report, key, ifMatch, approving.refusal(body.reason(), caller), locale);
    }

    @PostMapping("/withdrawals")
    ResponseEntity<ActView> withdraw(
            @PathVariable String report,
            @RequestHeader(name = ActController.KEY, required = false) @Nullable String key,
            @RequestHeader(name = ActController.VERSION, required = false) @Nullable String ifMatch,
            @RequestBody Withdrawal body,
            @AuthenticationPrincipal Caller caller,
            Locale locale) {
        return answers.to(report, key, ifMatch, approving.withdrawal(caller), locale);
    }
}
