package vn.hopluu.report.reports;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hopluu.report.life.Extension;
import vn.hopluu.report.life.Lifting;
import vn.hopluu.report.life.Obligation;
import vn.hopluu.report.life.ReportState;

/** The answer to a change of an obligation: where the report stands after it, and when it is due. */
record ObligationView(
        String report,
        ReportState state,
        long revision,
        Instant dueAt,
        List<Extension> extensions,
        @Nullable Lifting lifting) {

    static ObligationView of(Done.Acted acted) {
        Obligation owed = acted.report().obligation();
        return new ObligationView(
                owed.report().toString(),
                acted.state(),
                acted.revision(),
                owed.dueAt(),
                owed.extensions(),
                owed.lifting());
    }
}
