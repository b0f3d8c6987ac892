package vn.hopluu.report.reports;

import java.util.List;
import vn.hopluu.report.filling.Earlier;
import vn.hopluu.report.life.Report;

/**
 * A report as it was read.
 *
 * @param earlier what the unit reported for periods that this one covers
 */
record Stored(Report report, Answers answers, List<Earlier> earlier) {

    Stored {
        earlier = List.copyOf(earlier);
    }
}
