package vn.hopluu.aggregation.plans;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hopluu.aggregation.contributions.Period;
import vn.hopluu.aggregation.topology.BasisTotal;

/** Which period of a year speaks for a line. Periods with a figure are written with a plus. */
class ReadingTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            # periods that are counted          | of what accumulates | of a level
            2021-Q1+                            | 2021-Q1             | 2021-Q1
            2021-Q1+ 2021-H1+                   | 2021-H1             | 2021-H1
            2021-Q1+ 2021-H1+ 2021-Q3+          | 2021-H1             | 2021-Q3
            2021-H1+ 2021-Q3+ 2021-9M+          | 2021-9M             | 2021-9M
            2021-Q1+ 2021-H1+ 2021-Q3+ 2021-Y   | 2021-H1             | 2021-Q3
            2021-Q1+ 2021-H1+ 2021-Q3+ 2021-Y+  | 2021-Y              | 2021-Y
            2021-H2+ 2021-Q4+                   | -                   | 2021-H2
            2021-Q1 2021-H1                     | 2021-H1             | 2021-H1
            2021-D-THEMED+                      | -                   | 2021-D-THEMED
            """)
    void speaksForTheYear(String periods, @Nullable String cumulative, @Nullable String level) {
        List<Reading> readings =
                Arrays.stream(periods.split(" ")).map(ReadingTests::reading).toList();

        assertThat(code(readings, true)).isEqualTo(cumulative);
        assertThat(code(readings, false)).isEqualTo(level);
    }

    private static @Nullable String code(List<Reading> readings, boolean cumulative) {
        return Reading.ofYear(readings, cumulative)
                .map(reading -> reading.period().code())
                .orElse(null);
    }

    private static Reading reading(String text) {
        boolean reported = text.endsWith("+");
        String code = reported ? text.substring(0, text.length() - 1) : text;
        return new Reading(
                new Period("F", code, structureDate(code), Set.of("LINE"), Map.of(), Set.of(), Map.of()),
                3,
                reported ? new BasisTotal(1, BigDecimal.ZERO) : BasisTotal.NONE);
    }

    private static LocalDate structureDate(String code) {
        int month = switch (code.substring(5)) {
            case "Q1" -> 3;
            case "H1" -> 6;
            case "Q3", "9M" -> 9;
            default -> 12;
        };
        return LocalDate.of(2021, month, 14);
    }
}
