package vn.hopluu.org.csv;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CellTests {

    @ParameterizedTest
    @ValueSource(strings = {"=cmd|' /C calc'!A0", "+1", "-1", "@SUM(A1)", "\tx", "'=x", "''@x", "＝x"})
    void keepsAFormulaFromBeingOneAndLosesNothing(String text) {
        assertThat(Cell.written(text)).isEqualTo("'" + text);
        assertThat(Cell.read(Cell.written(text))).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            Xã A;=1+1       | Xã A;'=1+1
            a;"=1           | a;"'=1
            a;'=1;-2        | a;''=1;'-2
            =1;@x           | '=1;'@x
            """)
    void keepsOneFromBeingOneBehindASemicolonToo(String text, String written) {
        assertThat(Cell.written(text)).isEqualTo(written);
        assertThat(Cell.read(written)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\t=1", "\r\n=1", ";;\t'=\n-", "'\t'=", ";\"\"'+\"", "\n"})
    void losesNothingWhateverFollowsOnWhat(String text) {
        assertThat(Cell.read(Cell.written(text))).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a; b", "Xã Cương Gián", "'quoted'", "1-2", "a=b"})
    void leavesOtherTextAsItIs(String text) {
        assertThat(Cell.written(text)).isEqualTo(text);
        assertThat(Cell.read(text)).isEqualTo(text);
    }

    @Test
    void takesAFormulaThatSomebodyTypedForText() {
        assertThat(Cell.read("=1+1")).isEqualTo("=1+1");
    }
}
