package vn.hopluu.aggregation.proof;

import java.util.List;
import vn.hopluu.aggregation.contributions.PublishedReport;

/** A total beside its recount, and what comparing them says. */
record Verdict(Figures stated, Figures recounted, List<PublishedReport> reports, Outcome outcome) {

    enum Outcome {
        AGREES,
        DIFFERS,
        /** The two were not seen standing at the same event, so they cannot be compared. */
        IN_MOTION
    }

    static Verdict of(Evidence evidence, Basis basis) {
        List<PublishedReport> reports = evidence.publishedReports();
        Figures stated = Figures.stated(evidence.stored().total(), basis);
        Figures recounted = new Recount(reports).on(basis);
        return new Verdict(stated, recounted, reports, outcome(evidence, stated.agreeWith(recounted)));
    }

    private static Outcome outcome(Evidence evidence, boolean same) {
        if (!evidence.isOfOneMoment()) {
            return Outcome.IN_MOTION;
        }
        return same ? Outcome.AGREES : Outcome.DIFFERS;
    }

    Verdict withdrawn() {
        return new Verdict(stated, recounted, reports, Outcome.IN_MOTION);
    }
}
