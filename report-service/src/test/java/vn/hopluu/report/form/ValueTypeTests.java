package vn.hopluu.report.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ValueTypeTests {

    @ParameterizedTest
    @ValueSource(strings = {"0", "1", "3.0", "1e2", "999999999999", "9.99999999999e11", "0e999999999", "-0"})
    void takesWholeNumbersHoweverTheyAreWritten(String number) {
        assertThat(ValueType.WHOLE.fault(new BigDecimal(number))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "-1, negative",
        "-1e999999999, negative",
        "0.5, not-whole",
        "1e-999999999, not-whole",
        "1000000000000, too-large",
        "1e12, too-large",
        "1e999999999, too-large",
        "1e2147483647, too-large"
    })
    void refusesWhatIsNoWholeNumberWithinBoundsWithoutWritingItOut(String number, String fault) {
        assertThat(ValueType.WHOLE.fault(new BigDecimal(number))).contains(fault);
    }

    @Test
    void takesSixDecimalsAndNotSeven() {
        assertThat(ValueType.DECIMAL.fault(new BigDecimal("0.123456"))).isEmpty();
        assertThat(ValueType.DECIMAL.fault(new BigDecimal("0.1234567"))).contains("too-many-decimals");
    }

    @Test
    void boundsPercentagesAndAnswers() {
        assertThat(ValueType.PERCENTAGE.fault(new BigDecimal("100"))).isEmpty();
        assertThat(ValueType.PERCENTAGE.fault(new BigDecimal("100.01"))).contains("above-hundred");
        assertThat(ValueType.YES_NO.fault(BigDecimal.ONE)).isEmpty();
        assertThat(ValueType.YES_NO.fault(BigDecimal.TWO)).contains("not-yes-or-no");
    }

    @Test
    void writesEqualNumbersEqually() {
        assertThat(ValueType.normal(new BigDecimal("1e2"))).isEqualTo(new BigDecimal("100"));
        assertThat(ValueType.normal(new BigDecimal("3.00"))).isEqualTo(new BigDecimal("3"));
        assertThat(ValueType.normal(new BigDecimal("0e999999999"))).isEqualTo(BigDecimal.ZERO);
    }
}
