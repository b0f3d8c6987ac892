package vn.hopluu.report.formula;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormulaTests {

    /** B is 3, N is nought, BLANK is blank; the period before had 7 in A and nothing else. */
    private static final Figures FIGURES =
            new Known(Map.of("A", "10", "B", "3", "C", "0.5", "N", "0"), Map.of("A", "7"));

    private record Known(Map<String, String> now, Map<String, String> earlier) implements Figures {

        @Override
        public Optional<BigDecimal> of(String line) {
            return Optional.ofNullable(now.get(line)).map(BigDecimal::new);
        }

        @Override
        public Optional<BigDecimal> before(String line) {
            return Optional.ofNullable(earlier.get(line)).map(BigDecimal::new);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            A + B - C                 | 12.50
            A - B - C                 | 6.50
            A - (B - C)               | 7.50
            A + B * C                 | 11.50
            (A + B) * C               | 6.50
            -A + B                    | -7.00
            A * -C                    | -5.00
            A / B * 100               | 333.33
            A / B * B                 | 10.00
            2 / 3                     | 0.67
            sum(A, B, BLANK, C)       | 13.50
            sum(A + B, BLANK + B)     | 13.00
            previous(A) - A           | -3.00
            0.125 + 0                 | 0.13
            """)
    void worksOutExactlyAndRoundsOnce(String formula, BigDecimal expected) {
        assertThat(Formula.of(formula).figure(FIGURES, 2)).contains(expected);
    }

    @ParameterizedTest
    @CsvSource({"A + BLANK", "A / N", "A / (B - 3)", "N / N", "'sum(BLANK, BLANK)'", "previous(B)", "-BLANK"})
    void isBlankWhereABlankOrADivisionByZeroIsInIt(String formula) {
        assertThat(Formula.of(formula).figure(FIGURES, 2)).isEmpty();
    }

    @Test
    void losesNothingOnItsWay() {
        assertThat(Formula.of("A / B * 3 = A").holds(FIGURES)).isEqualTo(Truth.YES);
        assertThat(Formula.of("1 / -3 < 0").holds(FIGURES)).isEqualTo(Truth.YES);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            A + B <= C                               | NO
            A >= 10 and B < 4                        | YES
            A > 10 or B <> 3                         | NO
            not A = 10                               | NO
            not (A = 10 and BLANK = 1)               | UNKNOWN
            A = 1 and BLANK = 1                      | NO
            A = 10 or BLANK = 1                      | YES
            A > 0 implies B > 0                      | YES
            A > 0 implies N > 0                      | NO
            N > 0 implies BLANK > 0                  | YES
            A > 0 implies BLANK > 0                  | UNKNOWN
            A > 0 implies given(BLANK) and BLANK > 0 | NO
            given(A) and not given(BLANK)            | YES
            A >= previous(A)                         | YES
            B >= previous(B)                         | UNKNOWN
            (A < B) or (B < A)                       | YES
            A > 0 implies B > 0 implies N > 0        | NO
            """)
    void decidesInThreeValues(String formula, Truth expected) {
        assertThat(Formula.of(formula).holds(FIGURES)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            -               | formula-unfinished         | 1
            A +             | formula-unfinished         | 4
            A + ?           | formula-strange            | 5
            A + b           | formula-strange            | 5
            A B             | formula-unexpected         | 3
            (A + B          | formula-bracket-expected   | 7
            A + B)          | formula-unexpected         | 6
            sum A           | formula-bracket-expected   | 5
            sum()           | formula-unexpected         | 5
            previous(3)     | formula-line-expected      | 10
            previous(A + B) | formula-bracket-expected   | 12
            (A < B) + 1     | formula-figure-expected    | 1
            1 + (A < B)     | formula-figure-expected    | 5
            A and B < 1     | formula-condition-expected | 1
            not A           | formula-condition-expected | 5
            A < B < C       | formula-unexpected         | 7
            1.             | formula-strange            | 1
            1e5             | formula-strange            | 1
            0.1234567       | formula-strange            | 1
            """)
    void saysWhereItCannotBeRead(@Nullable String formula, String code, int position) {
        assertThat(Formula.read(formula == null ? "" : formula)).isEqualTo(new Reading.Wrong(code, position));
        assertThat(ResourceBundle.getBundle("messages", Locale.ENGLISH).containsKey("violation." + code))
                .isTrue();
    }

    @Test
    void isBoundedInLengthAndDepth() {
        assertThat(Formula.read("A".repeat(501))).isEqualTo(new Reading.Wrong("formula-too-long", 501));
        assertThat(Formula.read("(".repeat(21) + "A" + ")".repeat(21)))
                .isEqualTo(new Reading.Wrong("formula-too-deep", 22));
        assertThat(Formula.read("-".repeat(400) + "A")).isInstanceOf(Reading.Wrong.class);
        assertThat(Formula.read("A" + "+A".repeat(249))).isInstanceOf(Reading.Read.class);
        assertThat(Formula.read("A>0" + " implies A>0".repeat(30))).isInstanceOf(Reading.Wrong.class);
    }

    @Test
    void namesItsLinesAndWhere() {
        assertThat(Formula.of("A + previous(B_2) * 2").references())
                .containsExactly(new Reference("A", 1, false), new Reference("B_2", 14, true));
    }

    @Test
    void isWrittenAsItWasRead() {
        assertThat(new HashMap<>(Map.of("f", Formula.of("A  +B")))).containsEntry("f", Formula.of("A  +B"));
        assertThat(Formula.of("A  +B").text()).isEqualTo("A  +B");
    }
}
