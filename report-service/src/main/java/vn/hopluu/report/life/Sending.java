package vn.hopluu.report.life;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The version that a submission makes, and how a repeated one is known. */
final class Sending {

    private Sending() {}

    static Version version(Report report, Act.Submit act) {
        return new Version(
                report.versions().size() + 1,
                act.content(),
                act.at(),
                act.by(),
                isOnTime(report, act.at()),
                act.findings().warnings(),
                VersionOutcome.AWAITING_REVIEW,
                null,
                preparedBy(report),
                report.returned(),
                null);
    }

    /** Judged once, at the first submission that stood: one that was withdrawn would keep the date for anything sent after it. */
    private static boolean isOnTime(Report report, Instant sent) {
        return report.versions().stream()
                .filter(version -> !version.isWithdrawn())
                .findFirst()
                .map(Version::onTime)
                .orElseGet(() -> report.obligation().isMetOnTimeAt(sent));
    }

    private static @Nullable String preparedBy(Report report) {
        Approval approval = report.approval();
        return report.state() == ReportState.AWAITING_APPROVAL && approval != null ? approval.requestedBy() : null;
    }

    /** Whether exactly this is where it was to go already. */
    static boolean isRepeated(Report report, Act act) {
        return switch (act) {
            case Act.Submit submit ->
                report.state() == ReportState.SUBMITTED
                        && submit.content().equals(report.newest().content());
            case Act.SendForApproval asked -> waitsForApproval(report, asked);
            case Act.SaveDraft save -> false;
            case Act.Return given -> false;
            case Act.Accept accept -> false;
            case Act.RequestCorrection asked -> false;
            case Act.DeclineApproval no -> false;
            case Act.Withdraw withdrawal -> false;
            case Act.RevokeAcceptance revocation -> false;
        };
    }

    private static boolean waitsForApproval(Report report, Act.SendForApproval asked) {
        Draft waiting = report.draft();
        return report.state() == ReportState.AWAITING_APPROVAL
                && waiting != null
                && asked.content().equals(waiting.content());
    }
}
