package vn.hopluu.report.opening;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;
import vn.hopluu.report.Settings;
import vn.hopluu.report.period.Certainty;
import vn.hopluu.report.period.PeriodCode;
import vn.hopluu.report.period.WorkingDays;

/** On which days offices work, by the file that ships and by one of the operator's. */
class HolidaysTests {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        // A Friday, a Saturday, a Sunday.
        "2024-06-14, true",
        "2024-06-15, false",
        "2024-06-16, false",
        // The lunar New Year of 2024 and of 2026.
        "2024-02-07, true",
        "2024-02-14, false",
        "2026-02-16, false",
        "2026-02-20, false",
        "2026-02-23, true",
        // 2 January, 31 August 2026 and the Saturdays that are worked for them.
        "2026-01-02, false",
        "2026-01-10, true",
        "2026-08-31, false",
        "2026-08-22, true",
        // 29 April 2024 and the Saturday that was worked for it; the same in 2025.
        "2024-04-29, false",
        "2024-05-04, true",
        "2025-05-02, false",
        "2025-04-26, true",
        // The tenth of the third lunar month.
        "2025-04-07, false",
        "2026-04-27, false",
        "2027-04-16, false",
        // 2 September: one day in 2020, two since.
        "2020-09-03, true",
        "2021-09-03, false",
        "2023-09-04, false"
    })
    void knowsTheDaysOnWhichOfficesWork(LocalDate day, boolean works) throws IOException {
        assertThat(workingDays("").includes(day)).isEqualTo(works);
    }

    @ParameterizedTest
    @CsvSource({
        "2024-H1, 2024-06-17",
        "2024-M05, 2024-05-15",
        "2024-Y, 2024-12-16",
        "2024-M02, 2024-02-15",
        "2026-D20260101-20260213, 2026-02-23",
        "2026-D20260101-20260109, 2026-01-10"
    })
    void leavesAWorkingDayAfterTheCutOff(String code, LocalDate earliest) throws IOException {
        assertThat(workingDays("").earliestDueDay(PeriodCode.of(code).window())).isEqualTo(earliest);
    }

    @Test
    void countsWorkingDaysOnly() throws IOException {
        WorkingDays days = workingDays("");

        assertThat(days.after(LocalDate.parse("2024-06-14"), 3)).isEqualTo(LocalDate.parse("2024-06-19"));
        assertThat(days.after(LocalDate.parse("2026-02-13"), 2)).isEqualTo(LocalDate.parse("2026-02-24"));
        assertThat(days.onOrAfter(LocalDate.parse("2024-09-01"))).isEqualTo(LocalDate.parse("2024-09-04"));
    }

    @Test
    void takesTheYearsOfTheOperatorsFileInsteadOfItsOwn() throws IOException {
        Path file = folder.resolve("holidays.json");
        Files.writeString(file, """
                {"about":"(synthetic)","years":[{"year":2027,"announced":true,"sources":["(synthetic)"],
                "off":{"2027-02-04":"Tết Nguyên đán"},"worked":["2027-02-13"]}]}""");

        WorkingDays days = workingDays(file.toString());

        assertThat(days.includes(LocalDate.parse("2027-02-04"))).isFalse();
        assertThat(days.includes(LocalDate.parse("2027-02-11"))).isTrue();
        assertThat(days.includes(LocalDate.parse("2027-02-13"))).isTrue();
        assertThat(days.includes(LocalDate.parse("2026-02-20"))).isFalse();
        assertThat(days.certainty(LocalDate.parse("2027-01-01"), LocalDate.parse("2027-12-31")))
                .isEqualTo(Certainty.CERTAIN);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-06-15, 2026-06-19, CERTAIN",
        "2026-12-15, 2027-01-05, TENTATIVE",
        "2027-12-15, 2028-01-05, UNKNOWN",
        "2019-06-15, 2019-06-19, UNKNOWN",
        // 24 November 2026 may yet become free.
        "2026-11-16, 2026-11-23, CERTAIN",
        "2026-11-16, 2026-11-24, TENTATIVE",
        "2026-11-24, 2026-11-27, TENTATIVE",
        "2026-11-25, 2026-11-27, CERTAIN"
    })
    void saysHowSureItIs(LocalDate from, LocalDate to, Certainty certainty) throws IOException {
        assertThat(workingDays("").certainty(from, to)).isEqualTo(certainty);
    }

    @Test
    void namesFreeDaysOfTheWeekAndWorkedSaturdaysOnly() throws IOException {
        WorkingDays days = workingDays("");

        assertThat(days.off().keySet())
                .allSatisfy(day -> assertThat(day.getDayOfWeek()).isLessThan(DayOfWeek.SATURDAY));
        assertThat(days.worked())
                .allSatisfy(day -> assertThat(day.getDayOfWeek()).isEqualTo(DayOfWeek.SATURDAY));
    }

    private static WorkingDays workingDays(String file) throws IOException {
        Settings settings = new Settings(
                4,
                (short) 1,
                Duration.ofSeconds(1),
                file,
                new Settings.Regimes(Duration.ofMinutes(1)),
                new Settings.Sweeping(Duration.ofSeconds(1), Duration.ofSeconds(1)));
        return new Holidays().workingDays(settings, JsonMapper.shared());
    }
}
