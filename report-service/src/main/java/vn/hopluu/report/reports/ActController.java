package vn.hopluu.report.reports;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.Locale;
import java.util.Map;
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
import tools.jackson.databind.JsonNode;
import vn.hopluu.report.access.Caller;
import vn.hopluu.report.filling.FilledIn;

/** Submits, returns, accepts or does not after all, asks for a correction: each once for each Idempotency-Key. */
@RestController
@RequestMapping(path = "/api/reports/{report}", consumes = MediaType.APPLICATION_JSON_VALUE)
class ActController {

    static final String KEY = "Idempotency-Key";
    static final String VERSION = "If-Match";

    private final ReportActs acts;
    private final Filling filling;
    private final Reviewing reviewing;
    private final ActAnswers answers;
    private final MeterRegistry metrics;

    ActController(ReportActs acts, Filling filling, Reviewing reviewing, ActAnswers answers, MeterRegistry metrics) {
        this.acts = acts;
        this.filling = filling;
        this.reviewing = reviewing;
        this.answers = answers;
        this.metrics = metrics;
    }

    /** @param content absent to send the saved draft */
    record Submission(@Nullable FilledIn content) {}

    record GivingBack(@Nullable String reason, @Nullable Map<String, JsonNode> lines) {}

    record Acceptance() {}

    record CorrectionRequest(@Nullable String reason) {}

    record Revocation(@Nullable String reason) {}

    @PostMapping("/submissions")
    ResponseEntity<ActView> submit(
            @PathVariable String report,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @RequestHeader(name = VERSION, required = false) @Nullable String ifMatch,
            @RequestBody Submission body,
            @AuthenticationPrincipal Caller caller,
            Locale locale) {
        Done done =
                acts.act(ReportIds.read(report), Guard.ofAct(key, ifMatch), filling.submission(body.content(), caller));
        String prefix = body.content() == null ? "" : "/content";
        count(done);
        return answers.of(done, prefix, HttpStatus.CREATED, locale);
    }

    @PostMapping("/returns")
    ResponseEntity<ActView> giveBack(
            @PathVariable String report,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @RequestHeader(name = VERSION, required = false) @Nullable String ifMatch,
            @RequestBody GivingBack body,
            @AuthenticationPrincipal Caller caller,
            Locale locale) {
        return answers.to(report, key, ifMatch, reviewing.giveBack(body.reason(), body.lines(), caller), locale);
    }

    @PostMapping("/acceptances")
    ResponseEntity<ActView> accept(
            @PathVariable String report,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @RequestHeader(name = VERSION, required = false) @Nullable String ifMatch,
            @RequestBody Acceptance body,
            @AuthenticationPrincipal Caller caller,
            Locale locale) {
        return answers.to(report, key, ifMatch, reviewing.acceptance(caller), locale);
    }

    @PostMapping("/corrections")
    ResponseEntity<ActView> correct(
            @PathVariable String report,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @RequestHeader(name = VERSION, required = false) @Nullable String ifMatch,
            @RequestBody CorrectionRequest body,
            @AuthenticationPrincipal Caller caller,
            Locale locale) {
        return answers.to(report, key, ifMatch, reviewing.correction(body.reason(), caller), locale);
    }

    @PostMapping("/revocations")
    ResponseEntity<ActView> revoke(
            @PathVariable String report,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @RequestHeader(name = VERSION, required = false) @Nullable String ifMatch,
            @RequestBody Revocation body,
            @AuthenticationPrincipal Caller caller,
            Locale locale) {
        return answers.to(report, key, ifMatch, reviewing.revocation(body.reason(), caller), locale);
    }

    private void count(Done done) {
        String outcome = switch (done) {
            case Done.Refused refused -> "refused";
            case Done.Acted acted ->
                switch (acted.how()) {
                    case NOW -> acted.version() > 1 ? "again" : acted.onTime().orElse(false) ? "on-time" : "late";
                    case REPLAYED -> "replayed";
                    case ALREADY_SENT -> "already-sent";
                };
        };
        metrics.counter("hopluu.submissions", "outcome", outcome).increment();
    }
}
