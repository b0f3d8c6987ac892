package vn.hopluu.report.regime;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.hopluu.report.period.Certainty;
import vn.hopluu.report.period.DataWindow;
import vn.hopluu.report.problem.Problem;
import vn.hopluu.report.unit.UnitKind;

/**
 * A regime as the interface shows it.
 *
 * @param rules as they can be sent again to change them
 * @param next what it opens within a year and has not opened yet, in the order of the cut-offs; in lists the first only
 */
record RegimeView(String id, long revision, KeepRegime rules, String changedBy, Instant changedAt, List<Planned> next) {

    /**
     * @param opensOn the day from which on it is opened; one that has passed will be tried again within a minute or so
     * @param workingDays CERTAIN; TENTATIVE while a holiday on the way is not announced, so that it may still be due otherwise
     *     until it is opened; or UNKNOWN
     * @param problem why it cannot be opened as things are
     */
    record Planned(
            String period,
            DataWindow window,
            LocalDate opensOn,
            Instant dueAt,
            Map<UnitKind, Instant> dueAtByKind,
            Certainty workingDays,
            int obligations,
            @Nullable Problem problem) {}
}
