package vn.hopluu.report.reports;

import java.util.List;
import vn.hopluu.report.filling.Earlier;
import vn.hopluu.report.life.Report;

/**
 * A report as it was read.
 *
 * @param earlier what the unit reported for periods that this one covers
 * @param history what it reported for periods of the same kind before, where a check asks for it
 */
record Stored(Report report, Answers answers, List<Earlier> earlier, List<Earlier> history) {

    Stored {
        earlier = List.copyOf(earlier);
        history = List.copyOf(history);
    }

    Stored with(List<Report> before) {
        return new Stored(
                report,
                answers,
                earlier,
                Reports.earlier(before, report.id().period().period()));
    }
}
