package vn.hopluu.aggregation.plans;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hopluu.aggregation.topology.BasisTotal;

class StandingTests {

    @ParameterizedTest
    @CsvSource({
        "9, 10, false, true, false, 90.00",
        "10.0, 10, true, true, true, 100.00",
        "12, 10, true, false, false, 120.00",
        "0, 10, false, true, false, 0.00",
        "1, 3, false, true, false, 33.33",
    })
    void comparesAFigureWithAValue(
            String figure, String value, boolean atLeast, boolean atMost, boolean equal, String reached) {
        var standing = new Standing(new BasisTotal(1, new BigDecimal(figure)), new BigDecimal(value));

        assertThat(standing.meets(Comparison.AT_LEAST)).isEqualTo(atLeast);
        assertThat(standing.meets(Comparison.AT_MOST)).isEqualTo(atMost);
        assertThat(standing.meets(Comparison.EQUAL)).isEqualTo(equal);
        assertThat(standing.reached()).isEqualTo(new BigDecimal(reached));
    }

    @Test
    void saysNothingWhileThereIsNoFigure() {
        var standing = new Standing(BasisTotal.NONE, BigDecimal.TEN);

        assertThat(standing.meets(Comparison.AT_MOST)).isNull();
        assertThat(standing.reached()).isNull();
    }

    @Test
    void isMetByZeroWhereZeroIsTheMost() {
        var standing = new Standing(new BasisTotal(1, BigDecimal.ZERO), BigDecimal.ZERO);

        assertThat(standing.meets(Comparison.AT_MOST)).isTrue();
        assertThat(standing.reached()).isNull();
    }

    /** 99.9999999… per cent is shown as 100 and is not all of it. */
    @Test
    void isNotTakenInByRounding() {
        assertThat(percentage("999999999", "1000000000", "100").meets(Comparison.AT_LEAST))
                .isFalse();
        assertThat(percentage("1000000000", "1000000000", "100").meets(Comparison.EQUAL))
                .isTrue();
        assertThat(percentage("1", "3", "33.333333").meets(Comparison.AT_MOST)).isFalse();
        assertThat(percentage("0", "7", "0").meets(Comparison.EQUAL)).isTrue();
    }

    @Test
    void takesAnAverageForWhatItIs() {
        var third = new BasisTotal(3, new BigDecimal("0.333333"), BigDecimal.ONE, BigDecimal.valueOf(3));

        assertThat(new Standing(third, new BigDecimal("0.333333")).meets(Comparison.AT_MOST))
                .isFalse();
    }

    private static Standing percentage(String numerator, String denominator, String value) {
        BigDecimal part = new BigDecimal(numerator);
        BigDecimal of = new BigDecimal(denominator);
        BigDecimal shown = part.multiply(BigDecimal.valueOf(100)).divide(of, 6, RoundingMode.HALF_UP);
        return new Standing(new BasisTotal(2, shown, part, of), new BigDecimal(value));
    }
}
