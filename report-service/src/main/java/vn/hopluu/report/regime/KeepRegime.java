package vn.hopluu.report.regime;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A regime as it arrives, nothing checked yet: see {@link Regime}. */
record KeepRegime(
        @Nullable String form,
        @Nullable Integer formVersion,
        @Nullable List<String> calendar,
        @Nullable String subtree,
        @Nullable List<String> kinds,
        @Nullable List<String> except,
        @Nullable Due due,
        @Nullable Map<String, Due> dueByKind,
        @Nullable Opens opens,
        @Nullable LocalDate from,
        @Nullable LocalDate until) {

    /**
     * One of the two.
     *
     * @param workingDays after the cut-off, 1 to 60
     * @param dayOfMonth 1 to 31
     */
    record Due(@Nullable Integer workingDays, @Nullable Integer dayOfMonth) {}

    /**
     * @param daysBefore 0 to 366
     * @param of START or END of the data window
     */
    record Opens(@Nullable Integer daysBefore, @Nullable String of) {}
}
