package vn.hopluu.report.reminders;

import java.math.BigInteger;
import java.util.List;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.Borders;
import org.apache.poi.xwpf.usermodel.IRunBody;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFHeader;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;

/** The paper of official documents (Decree 30/2020/NĐ-CP, annex I, part I): A4, its margins, its one typeface. Lengths are twips. */
final class Paper {

    static final int TEXT_WIDTH = 11_906 - 1_701 - 1_134;
    private static final String TYPEFACE = "Times New Roman";
    private static final int AFTER_PARAGRAPH = 120;
    private static final int FIRST_LINE = 567;

    private Paper() {}

    /** How a line looks; sizes are points. */
    record Style(int size, boolean bold, boolean italic, ParagraphAlignment alignment) {

        static Style centred(int size) {
            return new Style(size, false, false, ParagraphAlignment.CENTER);
        }

        static Style left(int size) {
            return new Style(size, false, false, ParagraphAlignment.LEFT);
        }

        Style strong() {
            return new Style(size, true, italic, alignment);
        }

        Style slanted() {
            return new Style(size, bold, true, alignment);
        }
    }

    /** A section's page: its number in the top margin, from one, and none on the first. */
    static void page(CTSectPr section) {
        var size = section.isSetPgSz() ? section.getPgSz() : section.addNewPgSz();
        size.setW(BigInteger.valueOf(11_906));
        size.setH(BigInteger.valueOf(16_838));
        var margins = section.isSetPgMar() ? section.getPgMar() : section.addNewPgMar();
        margins.setTop(BigInteger.valueOf(1_134));
        margins.setBottom(BigInteger.valueOf(1_134));
        margins.setLeft(BigInteger.valueOf(1_701));
        margins.setRight(BigInteger.valueOf(1_134));
        margins.setHeader(BigInteger.valueOf(567));
        margins.setFooter(BigInteger.valueOf(567));
        section.addNewPgNumType().setStart(BigInteger.ONE);
        if (!section.isSetTitlePg()) {
            section.addNewTitlePg();
        }
    }

    static void numberPages(XWPFDocument document) {
        XWPFHeader header = document.createHeader(HeaderFooterType.DEFAULT);
        XWPFParagraph line = header.createParagraph();
        line.setAlignment(ParagraphAlignment.CENTER);
        var number = line.getCTP().addNewFldSimple();
        number.setInstr("PAGE");
        style(new XWPFRun(number.addNewR(), (IRunBody) line), Style.centred(13));
        document.createHeader(HeaderFooterType.FIRST).createParagraph();
    }

    static void line(XWPFParagraph paragraph, String text, Style style) {
        paragraph.setAlignment(style.alignment());
        paragraph.setSpacingAfter(0);
        XWPFRun run = paragraph.createRun();
        style(run, style);
        run.setText(text);
    }

    private static void style(XWPFRun run, Style style) {
        run.setFontFamily(TYPEFACE);
        run.setFontSize(style.size());
        run.setBold(style.bold());
        run.setItalic(style.italic());
    }

    static void text(XWPFParagraph paragraph, String text) {
        line(paragraph, text, new Style(14, false, false, ParagraphAlignment.BOTH));
        paragraph.setFirstLineIndent(FIRST_LINE);
        paragraph.setSpacingAfter(AFTER_PARAGRAPH);
    }

    /** A rule under what stands above it; its width follows from what is left out on both sides. */
    static void rule(XWPFParagraph paragraph, int leftOut) {
        line(paragraph, "", Style.centred(4));
        paragraph.setBorderTop(Borders.SINGLE);
        paragraph.setIndentationLeft(leftOut);
        paragraph.setIndentationRight(leftOut);
    }

    static XWPFTable columns(XWPFDocument document, int rows, List<Integer> widths) {
        XWPFTable table = document.createTable(rows, widths.size());
        table.setWidth(TEXT_WIDTH);
        var grid = table.getCTTbl().addNewTblGrid();
        widths.forEach(width -> grid.addNewGridCol().setW(BigInteger.valueOf(width)));
        table.getRows().forEach(row -> {
            for (int column = 0; column < widths.size(); column++) {
                row.getCell(column).setWidth(String.valueOf(widths.get(column)));
            }
        });
        return table;
    }

    /** The empty paragraph that a cell comes with, or another one below. */
    static XWPFParagraph in(XWPFTableCell cell) {
        XWPFParagraph first = cell.getParagraphs().getFirst();
        return cell.getParagraphs().size() == 1 && first.getRuns().isEmpty() ? first : cell.addParagraph();
    }
}
