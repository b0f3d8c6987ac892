package vn.hopluu.report.period;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodCodeTests {

    @ParameterizedTest
    @CsvSource({
        "2024-M01, 2023-12-15, 2024-01-14",
        "2024-M05, 2024-04-15, 2024-05-14",
        "2024-Q1,  2023-12-15, 2024-03-14",
        "2024-Q3,  2024-06-15, 2024-09-14",
        "2024-H1,  2023-12-15, 2024-06-14",
        "2024-H2,  2024-06-15, 2024-12-14",
        "2024-9M,  2023-12-15, 2024-09-14",
        "2024-Y,   2023-12-15, 2024-12-14"
    })
    void hasTheDecreesDataWindowAndStandsOnItsLastDay(String code, LocalDate from, LocalDate to) {
        assertThat(PeriodCode.of(code).window()).isEqualTo(new DataWindow(from, to));
        assertThat(PeriodCode.of(code).structureDate()).isEqualTo(to);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024-M01", "2024-M12", "2024-Q4", "2024-H2", "2024-9M", "2024-Y"})
    void isWrittenAsItWasRead(String code) {
        assertThat(PeriodCode.of(code)).hasToString(code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "2024", "2024-M13", "2024-M5", "2024-Q5", "2024-H3", "2024-y", "1999-Y", "2024-Y ", "２０２４-Y"
            })
    void readsNothingElse(String code) {
        assertThat(PeriodCode.parse(code)).isEmpty();
    }

    @Test
    void coversThePeriodsWhoseWorkItReportsAgain() {
        assertThat(PeriodCode.of("2024-H1").covered())
                .extracting(PeriodCode::toString)
                .containsExactly(
                        "2024-M01", "2024-M02", "2024-M03", "2024-M04", "2024-M05", "2024-M06", "2024-Q1", "2024-Q2");
        assertThat(PeriodCode.of("2024-Y").covered()).hasSize(12 + 4 + 2 + 1);
    }

    @Test
    void takesTheThirdQuarterForItself() {
        assertThat(PeriodCode.of("2024-Q3").covered())
                .extracting(PeriodCode::toString)
                .containsExactly("2024-M07", "2024-M08", "2024-M09");
    }

    @Test
    void isDueAtTheEndOfTheDayInVietnam() {
        assertThat(Deadlines.endOf(LocalDate.parse("2024-06-17"))).isEqualTo(Instant.parse("2024-06-17T17:00:00Z"));
    }

    @ParameterizedTest
    @CsvSource({"2024-H1, 2024-06-17", "2024-M05, 2024-05-15", "2024-Y, 2024-12-16"})
    void leavesAWorkingDayAfterTheCutOff(String code, LocalDate earliest) {
        assertThat(Deadlines.earliestDueDay(PeriodCode.of(code).window())).isEqualTo(earliest);
    }
}
