package vn.hopluu.report.reminders;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.Test;

/** The parts of Decree 30/2020/NĐ-CP are there, each in its place. */
class LetterTests {

    private static final Letter LETTER = new Letter(
            "UBND Tỉnh Hà Tĩnh",
            "UBND Xã Giả Lập",
            "UBND",
            "Giả Lập",
            LocalDate.parse("2026-02-08"),
            "V/v đôn đốc gửi báo cáo quý I năm 2026",
            List.of("Đoạn một (danh sách tại Phụ lục kèm theo).", "Đoạn cuối./."),
            List.of(new Letter.Row("Xã Một (synthetic)", "Tỉnh Hà Tĩnh", "20/03/2026")),
            List.of("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"));

    @Test
    void writesTheDateAsTheDecreeHasIt() {
        assertThat(LETTER.dated()).isEqualTo("Giả Lập, ngày 08 tháng 02 năm 2026");
    }

    @Test
    void setsEveryPartInItsPlace() throws IOException {
        byte[] bytes = LetterDocument.of(LETTER);
        Files.write(Path.of("target/reminder-letter.docx"), bytes);
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(bytes))) {
            assertThat(document.getTables()).hasSize(3);
            assertThat(text(document, 0, 0, 0)).isEqualTo("UBND TỈNH HÀ TĨNH|UBND XÃ GIẢ LẬP|");
            assertThat(text(document, 0, 0, 1)).startsWith("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM|Độc lập");
            assertThat(text(document, 0, 1, 0)).startsWith("Số:").contains("/UBND|V/v đôn đốc");
            assertThat(text(document, 1, 0, 0)).isEqualTo("Nơi nhận:|- Như trên;|- Lưu: VT.");
            assertThat(text(document, 2, 1, 1)).isEqualTo("Xã Một (synthetic)");
            assertThat(document.getParagraphs().stream().map(XWPFParagraph::getText))
                    .contains("Phụ lục", "Đoạn cuối./.");
            var page = document.getDocument().getBody().getSectPr();
            assertThat(page.getHeaderReferenceArray()).hasSize(2);
            assertThat(page.getPgSz().getW().toString()).isEqualTo("11906");
            assertThat(page.getPgMar().getLeft().toString()).isEqualTo("1701");
        }
    }

    private static String text(XWPFDocument document, int table, int row, int cell) {
        return String.join(
                "|",
                document.getTables().get(table).getRow(row).getCell(cell).getParagraphs().stream()
                        .map(XWPFParagraph::getText)
                        .toList());
    }
}
