package vn.hopluu.org.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CellTests {

    @ParameterizedTest
    @ValueSource(strings = {"=cmd|' /C calc'!A0", "+1", "-1", "@SUM(A1)", "\tx", "'=x", "''@x", "＝x"})
    void keepsAFormulaFromBeingOneAndLosesNothing(String text) {
        assertThat(Cell.written(text)).isEqualTo("'" + text);
        assertThat(Cell.read(Cell.written(text))).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Xã Cương Gián", "'quoted'", "1-2", "a=b"})
    void leavesOtherTextAsItIs(String text) {
        assertThat(Cell.written(text)).isEqualTo(text);
        assertThat(Cell.read(text)).isEqualTo(text);
    }

    @Test
    void takesAFormulaThatSomebodyTypedForText() {
        assertThat(Cell.read("=1+1")).isEqualTo("=1+1");
    }
}
