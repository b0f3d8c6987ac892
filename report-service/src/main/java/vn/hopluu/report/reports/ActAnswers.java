package vn.hopluu.report.reports;

import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import vn.hopluu.report.problem.ProblemException;

/** Answers an act that was carried out, had been before, or is refused. */
@Component
class ActAnswers {

    private final ReportViews views;

    ActAnswers(ReportViews views) {
        this.views = views;
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
