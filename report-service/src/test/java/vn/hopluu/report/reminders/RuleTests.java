package vn.hopluu.report.reminders;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hopluu.report.period.Deadlines;
import vn.hopluu.report.period.WorkingDays;

class RuleTests {

    /** Monday the 24th is free for Tuesday's sake, and the Saturday before is worked instead. */
    private static final WorkingDays JUNE = new WorkingDays(
            Map.of(LocalDate.parse("2024-06-24"), "free"), Set.of(LocalDate.parse("2024-06-22")), Set.of(), Map.of());

    private static final Instant YESTERDAY = Instant.parse("2024-05-01T00:00:00Z");
    private static final Instant TODAY = Instant.parse("2024-05-02T00:00:00Z");

    /** The 20th is a Thursday, the 23rd a Sunday. */
    @ParameterizedTest(name = "{0} working days from {2}, {1}: {3}")
    @CsvSource({
        "0, 08:00, 2024-06-20, 2024-06-20T01:00:00Z",
        "0, 23:59, 2024-06-20, 2024-06-20T16:59:00Z",
        "1, 08:00, 2024-06-20, 2024-06-21T01:00:00Z",
        "2, 08:00, 2024-06-20, 2024-06-22T01:00:00Z",
        "3, 08:00, 2024-06-20, 2024-06-25T01:00:00Z",
        "-3, 08:00, 2024-06-20, 2024-06-17T01:00:00Z",
        "-4, 08:00, 2024-06-20, 2024-06-14T01:00:00Z",
        "0, 08:00, 2024-06-23, 2024-06-22T01:00:00Z",
        "-1, 08:00, 2024-06-23, 2024-06-21T01:00:00Z",
        "1, 08:00, 2024-06-23, 2024-06-25T01:00:00Z"
    })
    void firesAtItsTimeInVietnamSoManyWorkingDaysFromTheDueDay(
            int days, LocalTime at, LocalDate dueDay, Instant fires) {
        assertThat(rule(days, at, TODAY).firesFor(Deadlines.endOf(dueDay), JUNE))
                .isEqualTo(fires);
    }

    private static Rule rule(int days, LocalTime at, Instant since) {
        return new Rule(days, at, List.of(Addressee.PREPARER), since);
    }

    @Test
    void goesOnAsBeforeWhereItStaysAndBeginsAnewAtAnotherTime() {
        RuleSet before = new RuleSet("TT-CCHC", "tinh", 1, List.of(rule(1, LocalTime.NOON, YESTERDAY)));

        RuleSet after = before.changedTo(List.of(rule(1, LocalTime.NOON, TODAY), rule(1, LocalTime.MIDNIGHT, TODAY)));

        assertThat(after.rules().stream().map(Rule::since)).containsExactly(YESTERDAY, TODAY);
        assertThat(after.revision()).isEqualTo(2);
    }
}
