package vn.hopluu.report.reports;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hopluu.report.life.ReportState;

/**
 * The answer to an act: where the report stands after it, and the version that it was about.
 *
 * @param version 0 where nothing has been sent yet
 * @param onTime null where nothing has been sent yet
 */
record ActView(
        String report,
        ReportState state,
        long revision,
        int version,
        @Nullable Boolean onTime,
        List<FindingView> warnings) {}
