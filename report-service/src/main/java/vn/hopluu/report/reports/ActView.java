package vn.hopluu.report.reports;

import java.util.List;
import vn.hopluu.report.life.ReportState;

/** The answer to an act: where the report stands after it, and the version that it was about. */
record ActView(
        String report, ReportState state, long revision, int version, boolean onTime, List<FindingView> warnings) {}
