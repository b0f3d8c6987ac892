package vn.hopluu.report.reminders;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;

/** The parts of Decree 30/2020/NĐ-CP are there, each in its place. */
class LetterTests {

    private static final Letter LETTER = new Letter(
            "UBND tỉnh Hà Tĩnh",
            "Ủy ban nhân dân xã Giả Lập",
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
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(bytes))) {
            assertThat(document.getTables()).hasSize(3);
            assertThat(text(document, 0, 0, 0)).isEqualTo("UBND TỈNH HÀ TĨNH|ỦY BAN NHÂN DÂN XÃ GIẢ LẬP|");
            assertThat(text(document, 0, 0, 1)).startsWith("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM|Độc lập");
            assertThat(text(document, 0, 1, 0)).startsWith("Số:").contains("/UBND|V/v đôn đốc");
            assertThat(text(document, 1, 0, 0)).isEqualTo("Nơi nhận:|- Như trên;|- Lưu: VT.");
            assertThat(text(document, 2, 1, 1)).isEqualTo("Xã Một (synthetic)");
            assertThat(document.getParagraphs().stream().map(XWPFParagraph::getText))
                    .contains("Phụ lục", "Đoạn cuối./.");
        }
    }

    @Test
    void keepsToTheDecreesPaperTypefaceAndSizes() throws IOException {
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(LetterDocument.of(LETTER)))) {
            CTSectPr appendix = document.getDocument().getBody().getSectPr();
            assertThat(List.of(sectionOfTheLetter(document), appendix)).allSatisfy(page -> {
                assertThat(page.getHeaderReferenceArray()).hasSize(2);
                assertThat(page.getPgNumType().getStart()).isEqualTo(1);
                assertThat(page.isSetTitlePg()).isTrue();
                assertThat(List.of(page.getPgSz().getW(), page.getPgSz().getH()))
                        .hasToString("[11906, 16838]");
                CTPageMar margins = page.getPgMar();
                assertThat(List.of(margins.getTop(), margins.getBottom(), margins.getLeft(), margins.getRight()))
                        .hasToString("[1134, 1134, 1701, 1134]");
            });
            assertThat(runs(document)).isNotEmpty().allSatisfy(run -> {
                assertThat(run.getFontFamily()).isEqualTo("Times New Roman");
                assertThat(run.getFontSizeAsDouble()).isBetween(11.0, 14.0);
                assertThat(run.getColor()).isNull();
            });
        }
    }

    /** In capitals of 12 points the nation's name takes some 5,200 twips. */
    @Test
    void leavesTheNationsNameOneLine() throws IOException {
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(LetterDocument.of(LETTER)))) {
            var head = document.getTables().getFirst();
            assertThat(Integer.parseInt(head.getCTTbl()
                            .getTblGrid()
                            .getGridColArray(1)
                            .getW()
                            .toString()))
                    .isGreaterThan(5_400);
            assertThat(head.getCellMarginLeft() + head.getCellMarginRight()).isZero();
        }
    }

    private static CTSectPr sectionOfTheLetter(XWPFDocument document) {
        return document.getParagraphs().stream()
                .map(paragraph -> paragraph.getCTP().getPPr())
                .filter(format -> format != null && format.isSetSectPr())
                .findFirst()
                .orElseThrow()
                .getSectPr();
    }

    /** All that show something. */
    private static List<XWPFRun> runs(XWPFDocument document) {
        Stream<XWPFParagraph> inTables = document.getTables().stream()
                .flatMap(table -> table.getRows().stream())
                .flatMap(row -> row.getTableCells().stream())
                .flatMap(cell -> cell.getParagraphs().stream());
        return Stream.concat(document.getParagraphs().stream(), inTables)
                .flatMap(paragraph -> paragraph.getRuns().stream())
                .filter(run -> !run.text().isEmpty())
                .toList();
    }

    private static String text(XWPFDocument document, int table, int row, int cell) {
        return String.join(
                "|",
                document.getTables().get(table).getRow(row).getCell(cell).getParagraphs().stream()
                        .map(XWPFParagraph::getText)
                        .toList());
    }
}
