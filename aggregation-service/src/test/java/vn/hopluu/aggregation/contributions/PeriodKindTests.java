package vn.hopluu.aggregation.contributions;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeriodKindTests {

    @ParameterizedTest
    @CsvSource({
        "2024-M01, MONTH",
        "2024-M12, MONTH",
        "2024-M13, OTHER",
        "2024-Q3, QUARTER",
        "2024-H1, HALF_YEAR",
        "2024-9M, NINE_MONTHS",
        "2024-Y, YEAR",
        "2024, OTHER",
        "2026-D20260715-20260930, DATES",
        "2026-D20260715, OTHER",
        "2024-W7, OTHER"
    })
    void isToldByThePeriodsCode(String code, PeriodKind kind) {
        assertThat(PeriodKind.of(code)).isEqualTo(kind);
    }
}
