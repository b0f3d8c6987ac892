package vn.hopluu.report.regime;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hopluu.report.opening.Plan;
import vn.hopluu.report.period.PeriodCode;
import vn.hopluu.report.period.WorkingDays;
import vn.hopluu.report.unit.UnitKind;

/** Which periods a regime opens when, and by when their reports are due. */
class RegimeTests {

    private static final LocalDate HOLIDAY = LocalDate.parse("2026-06-15");
    private static final WorkingDays WORKING_DAYS =
            new WorkingDays(Map.of(HOLIDAY, "Giả lập"), Set.of(), Set.of(), Map.of());
    private static final DueRule NEXT_DAY = new DueRule.AfterCutOff(1);

    @Test
    void opensTheCalendarOfReformInItsOrder() {
        Regime regime = regime(new OpeningDay(0, OpeningDay.Edge.END), "2026-01-01", null);

        assertThat(regime.opensBy(LocalDate.parse("2026-12-13")))
                .extracting(PeriodCode::toString)
                .containsExactly("2026-Q1", "2026-H1", "2026-Q3");
        assertThat(regime.opensBy(LocalDate.parse("2026-12-14")))
                .extracting(PeriodCode::toString)
                .containsExactly("2026-Q1", "2026-H1", "2026-Q3", "2026-Y");
    }

    @Test
    void opensAYearBeforeItBegins() {
        Regime regime = regime(new OpeningDay(30, OpeningDay.Edge.START), "2026-12-01", null);

        assertThat(regime.opensBy(LocalDate.parse("2025-11-15")))
                .extracting(PeriodCode::toString)
                .containsExactly("2026-Y");
        assertThat(regime.opensBy(LocalDate.parse("2025-11-14"))).isEmpty();
    }

    @Test
    void opensOnlyWhatEndsWithinItsDays() {
        Regime regime = regime(new OpeningDay(0, OpeningDay.Edge.END), "2026-03-15", "2026-09-14");

        assertThat(regime.opensBy(LocalDate.parse("2030-01-01")))
                .extracting(PeriodCode::toString)
                .containsExactly("2026-H1", "2026-Q3");
    }

    @ParameterizedTest
    @CsvSource({
        // The cut-off is Sunday 14 June 2026; the Monday after it is made a holiday here.
        "2026-H1, 20, 2026-06-22",
        "2026-H1, 17, 2026-06-17",
        "2026-H1, 15, 2026-06-16",
        "2026-H1, 14, 2026-07-14",
        "2026-H1, 31, 2026-06-30",
        "2026-M01, 5, 2026-02-05",
        "2027-M01, 14, 2027-02-15"
    })
    void isDueOnADayOfTheMonthThatIsWorked(String period, int day, LocalDate due) {
        assertThat(new DueRule.OfMonth(day).dueOn(PeriodCode.of(period).window(), WORKING_DAYS))
                .isEqualTo(due);
    }

    @ParameterizedTest
    @CsvSource({"1, 2026-06-16", "4, 2026-06-19", "5, 2026-06-22"})
    void isDueSoManyWorkingDaysAfterTheCutOff(int days, LocalDate due) {
        assertThat(new DueRule.AfterCutOff(days).dueOn(PeriodCode.of("2026-H1").window(), WORKING_DAYS))
                .isEqualTo(due);
    }

    @Test
    void isDueByTheRuleOfTheKind() {
        Plan plan = regime(new OpeningDay(0, OpeningDay.Edge.END), "2026-01-01", null)
                .plan(PeriodCode.of("2026-H1"), WORKING_DAYS);

        assertThat(plan.deadlines().forKind(UnitKind.COMMUNE)).isEqualTo(Instant.parse("2026-06-16T17:00:00Z"));
        assertThat(plan.deadlines().forKind(UnitKind.DEPARTMENT)).isEqualTo(Instant.parse("2026-06-22T17:00:00Z"));
    }

    @Test
    void isStoredAsItIs() {
        Regime regime = regime(new OpeningDay(5, OpeningDay.Edge.START), "2026-01-01", "2026-12-31");

        assertThat(RegimeDocuments.read(RegimeDocuments.write(regime).append("_id", regime.id())))
                .isEqualTo(regime);
    }

    private static Regime regime(OpeningDay opens, String from, @Nullable String until) {
        return new Regime(
                "cchc",
                1,
                "TT-CCHC",
                null,
                Set.of("Q1", "H1", "Q3", "Y"),
                "tinh-ha-tinh",
                Set.of(UnitKind.COMMUNE, UnitKind.DEPARTMENT),
                Set.of(),
                NEXT_DAY,
                Map.of(UnitKind.DEPARTMENT, new DueRule.OfMonth(20)),
                opens,
                LocalDate.parse(from),
                until == null ? null : LocalDate.parse(until),
                "an-administrator",
                Instant.parse("2026-01-01T00:00:00Z"));
    }
}
