package vn.hopluu.report.life;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hopluu.report.life.ReportFixture.DUE;
import static vn.hopluu.report.life.ReportFixture.FIGURES;
import static vn.hopluu.report.life.ReportFixture.IN_TIME;
import static vn.hopluu.report.life.ReportFixture.accept;
import static vn.hopluu.report.life.ReportFixture.accepted;
import static vn.hopluu.report.life.ReportFixture.after;
import static vn.hopluu.report.life.ReportFixture.correctionRequested;
import static vn.hopluu.report.life.ReportFixture.giveBack;
import static vn.hopluu.report.life.ReportFixture.returned;
import static vn.hopluu.report.life.ReportFixture.revoke;
import static vn.hopluu.report.life.ReportFixture.submit;
import static vn.hopluu.report.life.ReportFixture.submitted;
import static vn.hopluu.report.life.ReportFixture.withdraw;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import vn.hopluu.report.filling.Content;
import vn.hopluu.report.filling.Filled;

class WithdrawalTests {

    private static final Instant LATE = DUE.plus(Duration.ofDays(1));
    private static final Content OTHER_FIGURES = Filled.with("PRESS_ITEMS", 6);

    @Test
    void whatIsWithdrawnIsTheDraftAndCountsNoMore() {
        Report back = after(submitted(), withdraw());

        assertThat(back.state()).isEqualTo(ReportState.DRAFT);
        assertThat(back.inForce()).isNull();
        assertThat(back.toSend()).contains(FIGURES);
        assertThat(back.newest().outcome()).isEqualTo(VersionOutcome.WITHDRAWN);
        assertThat(back.lastEvent().type()).isEqualTo(EventType.REPORT_WITHDRAWN);
    }

    @Test
    void aWithdrawnCorrectionLeavesTheAcceptedVersionInForceAndTheCorrectionAskedFor() {
        Report back = after(after(correctionRequested(), submit(OTHER_FIGURES, LATE)), withdraw());
        Report again = after(after(back, submit(OTHER_FIGURES, LATE)), withdraw());

        assertThat(back.inForce()).isEqualTo(new InForce(1, true));
        assertThat(back.returned()).isEqualTo(correctionRequested().returned());
        assertThat(again.inForce()).isEqualTo(new InForce(1, true));
    }

    @Test
    void aWithdrawnAnswerToAReturnLeavesNothingInForceAndTheReasonStanding() {
        Report back = after(after(returned(), submit(OTHER_FIGURES, LATE)), withdraw());

        assertThat(back.inForce()).isNull();
        assertThat(back.returned()).isEqualTo(returned().returned());
    }

    @Test
    void aWithdrawnFirstSubmissionKeepsNoDate() {
        Report sentAnew = after(after(submitted(), withdraw()), submit(OTHER_FIGURES, LATE));

        assertThat(submitted().newest().onTime()).isTrue();
        assertThat(sentAnew.newest().onTime()).isFalse();
    }

    @Test
    void aWithdrawnLateOneDoesNotMakeTheReportLate() {
        Report lateAtFirst = after(after(returned(), submit(OTHER_FIGURES, LATE)), withdraw());

        assertThat(after(lateAtFirst, submit(FIGURES, LATE)).newest().onTime()).isTrue();
    }

    @Test
    void aRevokedAcceptanceWaitsForReviewAgainAndStillCounts() {
        Report revoked = after(accepted(), revoke());

        assertThat(revoked.state()).isEqualTo(ReportState.SUBMITTED);
        assertThat(revoked.inForce()).isEqualTo(new InForce(1, false));
        assertThat(revoked.newest().outcome()).isEqualTo(VersionOutcome.AWAITING_REVIEW);
        assertThat(revoked.newest().judgedBy()).isNull();
        assertThat(revoked.newest().revoked()).isEqualTo(new Reason("Phê duyệt nhầm", ReportFixture.REVIEWER, IN_TIME));
        assertThat(after(revoked, accept()).inForce()).isEqualTo(new InForce(1, true));
        assertThat(after(revoked, giveBack()).inForce()).isNull();
    }

    @Test
    void everyVersionKeepsWhyItWasAskedFor() {
        Report sentAgain = after(returned(), submit(OTHER_FIGURES, LATE));

        assertThat(sentAgain.newest().answers()).isEqualTo(returned().returned());
        assertThat(sentAgain.version(1).answers()).isNull();
    }

    @Test
    void comparesWithWhatStoodBefore() {
        Report third = after(after(after(returned(), submit(OTHER_FIGURES, LATE)), withdraw()), submit(FIGURES, LATE));

        assertThat(third.before(third.newest())).contains(third.version(1));
        assertThat(third.before(third.version(1))).isEmpty();
        assertThat(after(third, withdraw()).newestStanding())
                .map(Version::number)
                .contains(1);
    }
}
