package vn.hopluu.report.reports;

import vn.hopluu.report.filling.Texts;
import vn.hopluu.report.life.ReportId;
import vn.hopluu.report.problem.ProblemCode;
import vn.hopluu.report.problem.ProblemException;
import vn.hopluu.report.problem.Refusal;

/** Reads the report's id out of a path; what is no id is the id of no report. */
final class ReportIds {

    private ReportIds() {}

    static ReportId read(String id) {
        return ReportId.parse(id)
                .orElseThrow(() -> new ProblemException(
                        Refusal.of(ProblemCode.UNKNOWN_REPORT, Texts.shown(id)).as("no-id")));
    }
}
