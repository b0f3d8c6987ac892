package vn.hopluu.report.life;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hopluu.report.life.ReportFixture.FIGURES;
import static vn.hopluu.report.life.ReportFixture.IN_TIME;
import static vn.hopluu.report.life.ReportFixture.after;
import static vn.hopluu.report.life.ReportFixture.correctionRequested;
import static vn.hopluu.report.life.ReportFixture.decline;
import static vn.hopluu.report.life.ReportFixture.due;
import static vn.hopluu.report.life.ReportFixture.handOver;
import static vn.hopluu.report.life.ReportFixture.save;
import static vn.hopluu.report.life.ReportFixture.withdraw;

import org.junit.jupiter.api.Test;
import vn.hopluu.report.filling.Content;
import vn.hopluu.report.filling.Filled;
import vn.hopluu.report.problem.ProblemCode;

class ApprovalTests {

    private static final Content OTHER_FIGURES = Filled.with("PRESS_ITEMS", 6);

    @Test
    void whatIsHandedOverWaitsCountsNothingAndIsTold() {
        Report waiting = after(due(), handOver(FIGURES));

        assertThat(waiting.state()).isEqualTo(ReportState.AWAITING_APPROVAL);
        assertThat(waiting.inForce()).isNull();
        assertThat(waiting.versions()).isEmpty();
        assertThat(waiting.toSend()).contains(FIGURES);
        assertThat(waiting.approval()).isEqualTo(new Approval(ReportFixture.PREPARER, IN_TIME, null));
        assertThat(waiting.lastEvent().type()).isEqualTo(EventType.REPORT_SENT_FOR_APPROVAL);
    }

    @Test
    void isCheckedAsASubmissionIs() {
        assertThat(due().apply(handOver(Filled.with("TRAINING_ATTENDEES", 5))))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.refusal().code()).isEqualTo(ProblemCode.INVALID_CONTENT));
    }

    @Test
    void handingTheSameOverTwiceIsOnce() {
        Report waiting = after(due(), handOver(FIGURES));

        assertThat(waiting.apply(handOver(FIGURES))).isEqualTo(new Outcome.AlreadySent(waiting));
        assertThat(waiting.apply(handOver(OTHER_FIGURES))).isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void whatTheApproverSendsSaysWhoPreparedIt() {
        Report sent =
                after(after(due(), handOver(FIGURES)), new Act.Submit(Filled.checked(FIGURES), "an-approver", IN_TIME));

        assertThat(sent.newest().submittedBy()).isEqualTo("an-approver");
        assertThat(sent.newest().preparedBy()).isEqualTo(ReportFixture.PREPARER);
        assertThat(sent.approval()).isNull();
        assertThat(sent.draft()).isNull();
    }

    @Test
    void whatIsDeclinedIsADraftAgainWithTheReasonUntilItIsHandedOverAnew() {
        Report declined = after(after(due(), handOver(FIGURES)), decline());
        Report workedOn = after(declined, save(OTHER_FIGURES));

        assertThat(declined.state()).isEqualTo(ReportState.DRAFT);
        assertThat(declined.toSend()).contains(FIGURES);
        assertThat(workedOn.approval())
                .isEqualTo(new Approval(
                        ReportFixture.PREPARER,
                        IN_TIME,
                        new Reason("Số liệu chưa đủ", ReportFixture.APPROVER, IN_TIME)));
        assertThat(after(workedOn, handOver(OTHER_FIGURES)).approval())
                .isEqualTo(new Approval(ReportFixture.PREPARER, IN_TIME, null));
    }

    @Test
    void whatIsTakenBackFromTheApproverIsADraftAgainAndNoVersion() {
        Report back = after(after(due(), handOver(FIGURES)), withdraw());

        assertThat(back.state()).isEqualTo(ReportState.DRAFT);
        assertThat(back.toSend()).contains(FIGURES);
        assertThat(back.approval()).isNull();
        assertThat(back.versions()).isEmpty();
    }

    @Test
    void leavesInForceWhatWasAcceptedUntilTheCorrectionIsSent() {
        Report waiting = after(correctionRequested(), handOver(OTHER_FIGURES));

        assertThat(waiting.inForce()).isEqualTo(new InForce(1, true));
        assertThat(after(waiting, decline()).inForce()).isEqualTo(new InForce(1, true));
        assertThat(waiting.returned()).isEqualTo(correctionRequested().returned());
    }
}
