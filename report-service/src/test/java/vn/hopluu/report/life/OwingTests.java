package vn.hopluu.report.life;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hopluu.report.life.ReportFixture.DUE;
import static vn.hopluu.report.life.ReportFixture.FIGURES;
import static vn.hopluu.report.life.ReportFixture.IN_TIME;
import static vn.hopluu.report.life.ReportFixture.accepted;
import static vn.hopluu.report.life.ReportFixture.after;
import static vn.hopluu.report.life.ReportFixture.correctionRequested;
import static vn.hopluu.report.life.ReportFixture.due;
import static vn.hopluu.report.life.ReportFixture.extend;
import static vn.hopluu.report.life.ReportFixture.lift;
import static vn.hopluu.report.life.ReportFixture.returned;
import static vn.hopluu.report.life.ReportFixture.save;
import static vn.hopluu.report.life.ReportFixture.submit;
import static vn.hopluu.report.life.ReportFixture.submitted;
import static vn.hopluu.report.life.ReportFixture.takeUpAgain;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.hopluu.report.problem.ProblemCode;
import vn.hopluu.report.problem.Refusal;

/** What becomes of an obligation after it was frozen. */
class OwingTests {

    private static final Instant LATER = DUE.plus(Duration.ofDays(7));

    @Test
    void judgesOnTimeByTheExtendedDueDate() {
        Instant afterTheFirst = DUE.plus(Duration.ofDays(1));

        assertThat(after(due(), submit(FIGURES, afterTheFirst)).newest().onTime())
                .isFalse();
        assertThat(after(after(due(), extend(LATER)), submit(FIGURES, afterTheFirst))
                        .newest()
                        .onTime())
                .isTrue();
        assertThat(after(after(due(), extend(LATER)), submit(FIGURES, LATER))
                        .newest()
                        .onTime())
                .isFalse();
    }

    @Test
    void keepsWhyAndUntilWhenAnExtendedReportWasDueBefore() {
        Obligation owed =
                after(after(due(), extend(LATER)), extend(LATER.plusSeconds(1))).obligation();

        assertThat(owed.dueAt()).isEqualTo(LATER.plusSeconds(1));
        assertThat(owed.extensions()).extracting(Extension::before).containsExactly(DUE, LATER);
        assertThat(owed.extensions().getFirst().by()).isEqualTo(ReportFixture.ADMINISTRATOR);
    }

    @Test
    void givesNoMoreTimeThanThereIsAlready() {
        Refusal refusal = refusal(due(), extend(DUE));

        assertThat(refusal.code()).isEqualTo(ProblemCode.INVALID_CONTENT);
        assertThat(refusal.violations())
                .singleElement()
                .satisfies(one -> assertThat(one.code()).isEqualTo("due-not-later"));
    }

    @Test
    void givesNoMoreTimeOnceItHasBeenJudged() {
        Report begunAgain = after(returned(), save(FIGURES));

        assertThat(refusal(submitted(), extend(LATER)).code()).isEqualTo(ProblemCode.TRANSITION_REFUSED);
        assertThat(begunAgain.state()).isEqualTo(ReportState.DRAFT);
        assertThat(refusal(begunAgain, extend(LATER)).detailKey())
                .isEqualTo("problem.transition-refused.detail.EXTEND");
    }

    @Test
    void tellsOfAnExtensionInTheStateThatWasPublishedLast() {
        Report extended = after(after(due(), save(FIGURES)), extend(LATER));

        assertThat(extended.state()).isEqualTo(ReportState.DRAFT);
        assertThat(extended.lastEvent().type()).isEqualTo(EventType.DUE_DATE_EXTENDED);
        assertThat(extended.lastEvent().published()).isEqualTo(ReportState.DUE);
    }

    @Test
    void countsNothingOfALiftedReportAndLosesNothing() {
        Report lifted = after(accepted(), lift(true));

        assertThat(lifted.state()).isEqualTo(ReportState.LIFTED);
        assertThat(lifted.inForce()).isNull();
        assertThat(lifted.versions()).isEqualTo(accepted().versions());
        assertThat(lifted.lastEvent().published()).isEqualTo(ReportState.LIFTED);
    }

    @ParameterizedTest
    @MethodSource("sent")
    void liftsWhatWasSentOnlyForOneWhoSaysSo(Report sent) {
        assertThat(refusal(sent, lift(false)).detailKey()).isEqualTo("problem.transition-refused.detail.LIFT-SENT");
        assertThat(after(sent, lift(true)).state()).isEqualTo(ReportState.LIFTED);
    }

    @ParameterizedTest
    @MethodSource("all")
    void standsAsItStoodWhenItIsTakenUpAgain(Report before) {
        Report again = after(after(before, lift(true)), takeUpAgain());

        assertThat(again.state()).isEqualTo(before.state());
        assertThat(again.inForce()).isEqualTo(before.inForce());
        assertThat(again.draft()).isEqualTo(before.draft());
        assertThat(again.versions()).isEqualTo(before.versions());
        assertThat(again.obligation()).isEqualTo(before.obligation());
        assertThat(again.lastEvent().published()).isEqualTo(before.lastEvent().published());
        assertThat(again.revision()).isEqualTo(before.revision() + 2);
    }

    @Test
    void canDoNothingWithALiftedReportButTakeItUpAgain() {
        Report lifted = after(due(), lift(false));

        Stream.of(save(FIGURES), submit(FIGURES, IN_TIME), ReportFixture.accept(), extend(LATER), lift(true))
                .forEach(act -> assertThat(refusal(lifted, act).code()).isEqualTo(ProblemCode.TRANSITION_REFUSED));
        assertThat(lifted.toSend()).isEmpty();
        assertThat(refusal(due(), takeUpAgain()).code()).isEqualTo(ProblemCode.TRANSITION_REFUSED);
    }

    static Stream<Report> sent() {
        return Stream.of(submitted(), returned(), accepted(), correctionRequested());
    }

    static Stream<Report> all() {
        return Stream.concat(
                sent(),
                Stream.of(
                        due(),
                        after(due(), save(FIGURES)),
                        after(returned(), save(FIGURES)),
                        after(due(), ReportFixture.handOver(FIGURES))));
    }

    private static Refusal refusal(Report report, Act act) {
        return switch (report.apply(act)) {
            case Outcome.Refused refused -> refused.refusal();
            case Outcome.Changed changed -> throw new AssertionError(changed);
            case Outcome.AlreadySent sent -> throw new AssertionError(sent);
        };
    }
}
