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
    @ValueSource(
            strings = {"2024-M01", "2024-M12", "2024-Q4", "2024-H2", "2024-9M", "2024-Y", "2026-D20260715-20260930"})
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

    @ParameterizedTest
    @CsvSource({
        "2024-H1, 2024-M01",
        "2024-H1, 2024-Q2",
        "2024-9M, 2024-H1",
        "2024-Y, 2024-9M",
        "2024-Y, 2024-H2",
        "2024-Q3, 2024-M08",
        "2024-Y, 2024-D20240715-20240820",
        "2024-D20231215-20240331, 2024-Q1"
    })
    void coversThePeriodsWhoseWorkItReportsAgain(String one, String covered) {
        assertThat(PeriodCode.of(one).covers(PeriodCode.of(covered))).isTrue();
        assertThat(PeriodCode.of(covered).covers(PeriodCode.of(one))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "2024-H1, 2024-H1",
        "2024-Q3, 2024-Q2",
        "2024-H2, 2024-9M",
        "2024-Y, 2023-M12",
        "2024-Q1, 2024-D20231215-20240314",
        "2024-D20231215-20240314, 2024-Q1"
    })
    void coversNothingElse(String one, String other) {
        assertThat(PeriodCode.of(one).covers(PeriodCode.of(other))).isFalse();
    }

    @Test
    void ofFreeDatesSaysItsWindowItself() {
        PeriodCode flood = PeriodCode.of("2026-D20251220-20260105");

        assertThat(flood.window())
                .isEqualTo(new DataWindow(LocalDate.parse("2025-12-20"), LocalDate.parse("2026-01-05")));
        assertThat(flood.structureDate()).isEqualTo(LocalDate.parse("2026-01-05"));
        assertThat(flood.kind()).isEqualTo(PeriodKind.DATES);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-D20260105-20251220",
                "2025-D20251220-20260105",
                "2026-D20260230-20260301",
                "2026-D20260101",
                "2026-D2026011-20260301",
                "2026-D20261301-20261302"
            })
    void hasOneCodeForAWindowAndNoneForWhatIsNone(String code) {
        assertThat(PeriodCode.parse(code)).isEmpty();
    }

    @Test
    void isDueAtTheEndOfTheDayInVietnam() {
        assertThat(Deadlines.endOf(LocalDate.parse("2024-06-17"))).isEqualTo(Instant.parse("2024-06-17T17:00:00Z"));
    }
}
