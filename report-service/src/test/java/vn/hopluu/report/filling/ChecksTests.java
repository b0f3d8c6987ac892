package vn.hopluu.report.filling;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.hopluu.report.form.OutreachForm;
import vn.hopluu.report.period.PeriodCode;
import vn.hopluu.report.problem.ProblemCode;
import vn.hopluu.report.problem.Refusal;
import vn.hopluu.report.problem.Violation;
import vn.hopluu.report.unit.UnitKind;

class ChecksTests {

    @Test
    void attendeesNeedAConference() {
        Content alone = Filled.with("TRAINING_ATTENDEES", 12);

        assertThat(refusal(alone).code()).isEqualTo(ProblemCode.INVALID_CONTENT);
        assertThat(refusal(alone).violations())
                .containsExactly(Violation.at("/values/TRAINING_ATTENDEES", "requires-line", "TRAINING_CONFERENCES"));
        assertThat(Filled.checked(Filled.and(alone, "TRAINING_CONFERENCES", 1)).refusal())
                .isEmpty();
    }

    @Test
    void noAttendeesNeedNoConference() {
        assertThat(Filled.checked(Filled.with("TRAINING_ATTENDEES", 0)).all()).isEmpty();
    }

    @Test
    void oneCommuneIsAtMostOneCommune() {
        Content two = Filled.with("COMMUNES_DOING_WELL_ON_RADIO", 2);

        assertThat(refusal(two).violations()).extracting(Violation::code).containsExactly("out-of-range");
        assertThat(at(UnitKind.DISTRICT, two).all()).isEmpty();
    }

    @Test
    void otherFormsAskForANoteOrAnExplanation() {
        Content bare = Filled.with("OTHER_FORMS", 5);

        assertThat(refusal(bare).code()).isEqualTo(ProblemCode.EXPLANATION_REQUIRED);
        assertThat(refusal(bare).violations()).containsExactly(Violation.at("/notes/OTHER_FORMS", "note-expected"));
        assertThat(Filled.checked(Filled.noted(bare, "OTHER_FORMS")).all()).isEmpty();
        assertThat(Filled.checked(Filled.explained(bare, "OTHER_FORMS")).refusal())
                .isEmpty();
    }

    @Test
    void anExplainedWarningIsKeptAsAWarning() {
        Findings findings = Filled.checked(Filled.explained(Filled.with("OTHER_FORMS", 5), "OTHER_FORMS"));

        assertThat(findings.warnings()).extracting(Finding::code).containsExactly("note-expected");
    }

    @Test
    void aCumulativeFigureBelowTheHighestOneBeforeAsksForAnExplanation() {
        Checks checks = after(Map.of("2024-M02", 3L, "2024-Q1", 7L));

        assertThat(checks.of(Filled.with("PRESS_ITEMS", 6)).all())
                .containsExactly(Finding.of(
                        vn.hopluu.report.form.Level.WARNING, "PRESS_ITEMS", "below-covered-period", "7", "2024-Q1"));
        assertThat(checks.of(Filled.with("PRESS_ITEMS", 7)).all()).isEmpty();
    }

    @Test
    void aLevelMayFall() {
        Checks checks =
                new Checks(OutreachForm.VERSION_1, UnitKind.COMMUNE, List.of(earlier("2024-Q1", "WEB_SECTIONS", 2)));

        assertThat(checks.of(Filled.with("WEB_SECTIONS", 1)).all()).isEmpty();
    }

    @Test
    void aBlankIsBelowNothing() {
        assertThat(after(Map.of("2024-Q1", 7L)).of(Content.empty()).all()).isEmpty();
    }

    @Test
    void everythingThatIsMissingIsListedAtOnce() {
        Content content = Filled.and(Filled.with("OTHER_FORMS", 5), "TRAINING_ATTENDEES", 9);

        assertThat(refusal(content).violations())
                .extracting(Violation::pointer)
                .containsExactlyInAnyOrder("/notes/OTHER_FORMS", "/values/TRAINING_ATTENDEES");
    }

    private static Refusal refusal(Content content) {
        return Filled.checked(content).refusal().orElseThrow();
    }

    private static Findings at(UnitKind kind, Content content) {
        return new Checks(OutreachForm.VERSION_1, kind, List.of()).of(content);
    }

    private static Checks after(Map<String, Long> pressItems) {
        List<Earlier> earlier = pressItems.entrySet().stream()
                .map(one -> earlier(one.getKey(), "PRESS_ITEMS", one.getValue()))
                .toList();
        return new Checks(OutreachForm.VERSION_1, UnitKind.COMMUNE, earlier);
    }

    private static Earlier earlier(String period, String line, long value) {
        return new Earlier(PeriodCode.of(period), true, Map.of(line, BigDecimal.valueOf(value)));
    }
}
