package vn.hopluu.report.reports;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import vn.hopluu.report.access.Caller;
import vn.hopluu.report.filling.Texts;
import vn.hopluu.report.period.PeriodCode;
import vn.hopluu.report.period.PeriodId;
import vn.hopluu.report.problem.ProblemCode;
import vn.hopluu.report.problem.ProblemException;
import vn.hopluu.report.problem.Refusal;

/** Gives single units more time, lifts and adds obligations: each once for each Idempotency-Key. */
@RestController
class ObligationController {

    private static final String KEY = "Idempotency-Key";
    private static final String VERSION = "If-Match";

    private final Obligations obligations;
    private final Amending amending;

    ObligationController(Obligations obligations, Amending amending) {
        this.obligations = obligations;
        this.amending = amending;
    }

    /** @param dueOn the last day on which the report is on time */
    record Prolongation(@Nullable LocalDate dueOn, @Nullable String reason) {}

    /** @param evenIfSent said by one who knows that what was sent will count no more */
    record Exemption(@Nullable String reason, @Nullable Boolean evenIfSent) {}

    @PostMapping(path = "/api/reports/{report}/extensions", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<ObligationView> extend(
            @PathVariable String report,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @RequestHeader(name = VERSION, required = false) @Nullable String ifMatch,
            @RequestBody Prolongation body,
            @AuthenticationPrincipal Caller caller) {
        Request request = amending.extension(body.dueOn(), body.reason(), caller);
        return answer(obligations.extend(ReportIds.read(report), Guard.ofAct(key, ifMatch), request), HttpStatus.OK);
    }

    @PostMapping(path = "/api/reports/{report}/liftings", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<ObligationView> lift(
            @PathVariable String report,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @RequestHeader(name = VERSION, required = false) @Nullable String ifMatch,
            @RequestBody Exemption body,
            @AuthenticationPrincipal Caller caller) {
        Request request = amending.lifting(body.reason(), Boolean.TRUE.equals(body.evenIfSent()), caller);
        return answer(obligations.lift(ReportIds.read(report), Guard.ofAct(key, ifMatch), request), HttpStatus.OK);
    }

    @PostMapping(path = "/api/forms/{form}/periods/{period}/obligations", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<ObligationView> add(
            @PathVariable String form,
            @PathVariable String period,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @RequestBody AddObligation body,
            @AuthenticationPrincipal Caller caller) {
        PeriodId id = new PeriodId(Texts.shown(form), code(period));
        return answer(obligations.add(id, Guard.ofAct(key, null), body, caller), HttpStatus.CREATED);
    }

    private static ResponseEntity<ObligationView> answer(Done done, HttpStatus status) {
        return switch (done) {
            case Done.Refused refused -> throw new ProblemException(refused.refusal());
            case Done.Acted acted -> answer(acted, status);
        };
    }

    private static ResponseEntity<ObligationView> answer(Done.Acted acted, HttpStatus status) {
        ResponseEntity.BodyBuilder answer = ResponseEntity.status(status).eTag(Guard.etag(acted.revision()));
        if (acted.how() == Done.Acted.How.REPLAYED) {
            answer.header("Idempotency-Replayed", "true");
        }
        return answer.body(ObligationView.of(acted));
    }

    private static PeriodCode code(String period) {
        return PeriodCode.parse(period)
                .orElseThrow(() -> new ProblemException(Refusal.of(ProblemCode.UNKNOWN_PERIOD, Texts.shown(period))
                        .as("no-code")));
    }
}
