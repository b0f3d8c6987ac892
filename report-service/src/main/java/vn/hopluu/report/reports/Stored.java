package vn.hopluu.report.reports;

import java.util.List;
import java.util.Optional;
import vn.hopluu.report.filling.Earlier;
import vn.hopluu.report.life.Report;
import vn.hopluu.report.period.PeriodCode;

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

    /** @param others what the unit reported for the periods that this one is compared with */
    static Stored beside(Report report, Answers answers, List<Report> others) {
        return new Stored(report, answers, inForce(others, code(report)), List.of());
    }

    Stored with(List<Report> before) {
        return new Stored(report, answers, earlier, inForce(before, code(report)));
    }

    /** The same surroundings of the report as it is after an act. */
    Stored after(Report changed) {
        return new Stored(changed, answers, earlier, history);
    }

    /** What reports have in force, seen from a period. */
    static List<Earlier> inForce(List<Report> reports, PeriodCode at) {
        return reports.stream().flatMap(report -> inForce(report, at).stream()).toList();
    }

    private static Optional<Earlier> inForce(Report report, PeriodCode at) {
        PeriodCode period = code(report);
        return report.versionInForce()
                .map(version ->
                        new Earlier(period, at.covers(period), version.content().values()));
    }

    private static PeriodCode code(Report report) {
        return report.id().period().period();
    }
}
