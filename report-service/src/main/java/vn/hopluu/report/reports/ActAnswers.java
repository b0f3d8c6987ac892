package vn.hopluu.report.reports;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import vn.hopluu.report.problem.ProblemException;

/** Answers an act that is carried out, had been before, or is refused. */
@Component
class ActAnswers {

    private final ReportActs acts;
    private final ReportViews views;

    ActAnswers(ReportActs acts, ReportViews views) {
        this.acts = acts;
        this.views = views;
    }

    /** To an act that sends no content: carried out here. */
    ResponseEntity<ActView> to(
            String report, @Nullable String key, @Nullable String ifMatch, Request request, Locale locale) {
        Done done = acts.act(ReportIds.read(report), Guard.ofAct(key, ifMatch), request);
        return of(done, "", HttpStatus.OK, locale);
    }

    /**
     * @param prefix where the content stands in the request's body
     * @param fresh the status of what happened now
     */
    ResponseEntity<ActView> of(Done done, String prefix, HttpStatus fresh, Locale locale) {
        return switch (done) {
            case Done.Refused refused ->
                throw new ProblemException(refused.refusal().under(prefix));
            case Done.Acted acted -> of(acted, fresh, locale);
        };
    }

    private ResponseEntity<ActView> of(Done.Acted acted, HttpStatus fresh, Locale locale) {
        boolean sentBefore = acted.how() == Done.Acted.How.ALREADY_SENT;
        ResponseEntity.BodyBuilder answer =
                ResponseEntity.status(sentBefore ? HttpStatus.OK : fresh).eTag(Guard.etag(acted.revision()));
        if (acted.how() == Done.Acted.How.REPLAYED) {
            answer.header("Idempotency-Replayed", "true");
        }
        return answer.body(views.of(acted, locale));
    }
}
