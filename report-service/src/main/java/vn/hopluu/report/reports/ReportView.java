package vn.hopluu.report.reports;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.hopluu.report.life.Approval;
import vn.hopluu.report.life.InForce;
import vn.hopluu.report.life.Reason;
import vn.hopluu.report.life.ReportState;
import vn.hopluu.report.life.Returned;
import vn.hopluu.report.life.VersionOutcome;
import vn.hopluu.report.unit.UnitKind;

/**
 * A report as the interface shows it.
 *
 * @param approval with the unit's approver, or declined by them; shown to the unit alone, like the draft
 * @param differences between what was sent last and what had been sent before; null where nothing was
 */
record ReportView(
        String report,
        String form,
        int formVersion,
        String period,
        String unit,
        UnitKind unitKind,
        @Nullable String receivingUnit,
        ReportState state,
        long revision,
        Instant dueAt,
        LocalDate structureDate,
        @Nullable DraftView draft,
        List<VersionView> versions,
        @Nullable InForce inForce,
        @Nullable Returned returned,
        @Nullable Approval approval,
        @Nullable DifferencesView differences) {

    /** @param findings what the checks say so far; errors among them would block a submission */
    record DraftView(
            Map<String, @Nullable BigDecimal> values,
            Map<String, String> notes,
            Map<String, String> narrative,
            Map<String, String> explanations,
            Instant savedAt,
            List<FindingView> findings) {}

    /**
     * @param submittedBy the account or client that sent it
     * @param judgedBy the one that returned or accepted it, or took it back
     * @param preparedBy the one that had handed it to the approver
     * @param answers why it was asked for
     * @param revoked why its last acceptance was taken back
     */
    record VersionView(
            int version,
            Map<String, @Nullable BigDecimal> values,
            Map<String, String> notes,
            Map<String, String> narrative,
            Map<String, String> explanations,
            Instant submittedAt,
            @Nullable String submittedBy,
            boolean onTime,
            VersionOutcome outcome,
            @Nullable String judgedBy,
            List<FindingView> warnings,
            @Nullable String preparedBy,
            @Nullable Returned answers,
            @Nullable Reason revoked) {}
}
