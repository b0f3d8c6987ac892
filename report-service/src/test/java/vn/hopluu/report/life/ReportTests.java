package vn.hopluu.report.life;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hopluu.report.life.ReportFixture.DUE;
import static vn.hopluu.report.life.ReportFixture.FIGURES;
import static vn.hopluu.report.life.ReportFixture.IN_TIME;
import static vn.hopluu.report.life.ReportFixture.accept;
import static vn.hopluu.report.life.ReportFixture.accepted;
import static vn.hopluu.report.life.ReportFixture.after;
import static vn.hopluu.report.life.ReportFixture.correctionRequested;
import static vn.hopluu.report.life.ReportFixture.due;
import static vn.hopluu.report.life.ReportFixture.giveBack;
import static vn.hopluu.report.life.ReportFixture.requestCorrection;
import static vn.hopluu.report.life.ReportFixture.returned;
import static vn.hopluu.report.life.ReportFixture.save;
import static vn.hopluu.report.life.ReportFixture.submit;
import static vn.hopluu.report.life.ReportFixture.submitted;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.hopluu.report.filling.Content;
import vn.hopluu.report.filling.Filled;
import vn.hopluu.report.problem.ProblemCode;

class ReportTests {

    private static final Instant LATE = DUE.plus(Duration.ofDays(1));
    private static final Content OTHER_FIGURES = Filled.with("PRESS_ITEMS", 6);

    @Test
    void beginsDueWithAnEventOfItsOwn() {
        assertThat(due().state()).isEqualTo(ReportState.DUE);
        assertThat(due().lastEvent().type()).isEqualTo(EventType.REPORT_DUE);
        assertThat(due().versionInForce()).isEmpty();
    }

    @Test
    void aDraftIsKeptAndNotPublished() {
        Outcome saved = due().apply(save(FIGURES));

        assertThat(saved).isInstanceOfSatisfying(Outcome.Changed.class, changed -> {
            assertThat(changed.isPublished()).isFalse();
            assertThat(changed.report().state()).isEqualTo(ReportState.DRAFT);
            assertThat(changed.report().toSend()).contains(FIGURES);
        });
    }

    @Test
    void aDraftMayBreakTheChecksThatASubmissionMayNot() {
        Content attendeesOnly = Filled.with("TRAINING_ATTENDEES", 5);
        Report draft = after(due(), save(attendeesOnly));

        assertThat(draft.apply(submit(attendeesOnly, IN_TIME)))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.refusal().code()).isEqualTo(ProblemCode.INVALID_CONTENT));
    }

    @Test
    void aSubmissionCountsAtOnceAndUsesTheDraftUp() {
        Report sent = after(after(due(), save(FIGURES)), submit(FIGURES, IN_TIME));

        assertThat(sent.state()).isEqualTo(ReportState.SUBMITTED);
        assertThat(sent.draft()).isNull();
        assertThat(sent.inForce()).isEqualTo(new InForce(1, false));
        assertThat(sent.revision()).isEqualTo(3);
    }

    @Test
    void sendingTheSameTwiceIsOneSubmission() {
        assertThat(submitted().apply(submit(FIGURES, LATE))).isEqualTo(new Outcome.AlreadySent(submitted()));
    }

    @Test
    void sendingSomethingElseNeedsAReturnFirst() {
        assertThat(submitted().apply(submit(OTHER_FIGURES, IN_TIME)))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.refusal().code()).isEqualTo(ProblemCode.TRANSITION_REFUSED));
    }

    @Test
    void isOnTimeUntilTheInstantItIsDue() {
        assertThat(after(due(), submit(FIGURES, DUE.minusMillis(1))).newest().onTime())
                .isTrue();
        assertThat(after(due(), submit(FIGURES, DUE)).newest().onTime()).isFalse();
    }

    @Test
    void isJudgedOnTimeOnceAtItsFirstSubmission() {
        Report sentAgainLate = after(returned(), submit(OTHER_FIGURES, LATE));
        Report lateAtFirst = after(due(), submit(FIGURES, LATE));

        assertThat(sentAgainLate.newest().onTime()).isTrue();
        assertThat(after(after(lateAtFirst, giveBack()), submit(OTHER_FIGURES, IN_TIME))
                        .newest()
                        .onTime())
                .isFalse();
    }

    @Test
    void aReturnTakesItOutAndSaysWhyUntilItIsSentAgain() {
        Report back = returned();

        assertThat(back.inForce()).isNull();
        assertThat(back.returned())
                .isEqualTo(new Returned("Thiếu ghi chú", Map.of("PRESS_ITEMS", "Quá ít"), ReportFixture.REVIEWER));
        assertThat(after(back, save(OTHER_FIGURES)).returned()).isEqualTo(back.returned());
        assertThat(after(back, submit(OTHER_FIGURES, IN_TIME)).returned()).isNull();
    }

    @Test
    void theAcceptedVersionStaysInForceUntilItsCorrectionIsSent() {
        Report asked = correctionRequested();
        Report drafted = after(asked, save(OTHER_FIGURES));
        Report corrected = after(drafted, submit(OTHER_FIGURES, LATE));

        assertThat(asked.inForce()).isEqualTo(new InForce(1, true));
        assertThat(drafted.inForce()).isEqualTo(new InForce(1, true));
        assertThat(corrected.inForce()).isEqualTo(new InForce(2, false));
        assertThat(after(corrected, accept()).inForce()).isEqualTo(new InForce(2, true));
    }

    @Test
    void whatWasSentNeverChanges() {
        Version first = submitted().newest();
        Report later =
                after(after(after(correctionRequested(), submit(OTHER_FIGURES, LATE)), accept()), requestCorrection());

        assertThat(later.version(1).content()).isEqualTo(first.content());
        assertThat(later.version(1).submittedAt()).isEqualTo(first.submittedAt());
        assertThat(later.version(1).outcome()).isEqualTo(VersionOutcome.ACCEPTED);
    }

    @Test
    void everyChangeIsANewRevision() {
        assertThat(due().revision()).isEqualTo(1);
        assertThat(submitted().revision()).isEqualTo(2);
        assertThat(returned().revision()).isEqualTo(3);
        assertThat(correctionRequested().revision()).isEqualTo(4);
    }

    @Test
    void keepsWhoDidWhat() {
        Version judged = accepted().newest();
        assertThat(judged.submittedBy()).isEqualTo(ReportFixture.PREPARER);
        assertThat(judged.judgedBy()).isEqualTo(ReportFixture.REVIEWER);
        assertThat(submitted().newest().judgedBy()).isNull();
        assertThat(correctionRequested().returned())
                .isEqualTo(new Returned("Nhầm số liệu", Map.of(), ReportFixture.REVIEWER));
    }

    @Test
    void withoutADraftThereIsNothingToSend() {
        assertThat(due().toSend()).isEmpty();
        assertThat(returned().toSend()).isEmpty();
        assertThat(submitted().toSend()).contains(FIGURES);
    }
}
