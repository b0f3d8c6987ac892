package vn.hopluu.report.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hopluu.report.screening.FileType;

class FileNamesTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            Báo cáo quý I.pdf            | Báo cáo quý I.pdf
            BÁO CÁO.PDF                  | BÁO CÁO.PDF
            C:\\Users\\a\\kế hoạch.pdf   | kế hoạch.pdf
            ../../etc/passwd             | passwd.pdf
            anh.exe                      | anh.exe.pdf
            .htaccess                    | htaccess.pdf
            a<b>:"c?*.pdf                | abc.pdf
            ...                          | tai-lieu.pdf
            -                            | tai-lieu.pdf
            """)
    void keepsWhatMisleadsNobody(@Nullable String sent, String kept) {
        assertThat(FileNames.clean(sent, FileType.PDF)).isEqualTo(kept);
    }

    @Test
    void keepsNoCharacterThatTurnsTextAroundOrEndsALine() {
        assertThat(FileNames.clean("anh\u202Efdp.exe", FileType.PNG)).isEqualTo("anhfdp.exe.png");
        assertThat(FileNames.clean("a\r\nX-B: c\u0000.png", FileType.PNG)).isEqualTo("aX-B c.png");
    }

    @Test
    void isInNfcAndNotTooLong() {
        assertThat(FileNames.clean("e\u0302\u0301.pdf", FileType.PDF)).isEqualTo("\u1EBF.pdf");
        assertThat(FileNames.clean("e\u200D\u0302.pdf", FileType.PDF)).isEqualTo("\u00EA.pdf");
        assertThat(FileNames.clean("đ".repeat(500) + ".docx", FileType.DOCX))
                .hasSize(150)
                .endsWith("đ.docx");
    }
}
