package vn.hopluu.report.reminders;

import static vn.hopluu.report.reminders.Paper.in;
import static vn.hopluu.report.reminders.Paper.line;
import static vn.hopluu.report.reminders.Paper.rule;
import static vn.hopluu.report.reminders.Paper.text;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import vn.hopluu.report.reminders.Paper.Style;

/** Sets a letter in DOCX; the numbers of boxes are those of Decree 30/2020/NĐ-CP, annex I, part IV. */
final class LetterDocument {

    /** Room that no line is broken in. */
    static final String BLANK = "\u00a0".repeat(6);

    /** So wide on the right that the nation's name stands on one line. */
    private static final List<Integer> HEAD = List.of(3_500, Paper.TEXT_WIDTH - 3_500);

    private static final List<Integer> FOOT = List.of(4_500, Paper.TEXT_WIDTH - 4_500);

    private LetterDocument() {}

    static byte[] of(Letter letter) {
        try (XWPFDocument document = new XWPFDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            Paper.numberPages(document);
            head(document, letter);
            addressees(document);
            letter.paragraphs().forEach(paragraph -> text(document.createParagraph(), paragraph));
            foot(document, letter);
            LetterAppendix.add(document, letter);
            document.write(out);
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static void head(XWPFDocument document, Letter letter) {
        XWPFTable table = Paper.columns(document, 2, HEAD);
        table.removeBorders();
        table.setCellMargins(0, 0, 0, 0);
        issuer(table.getRow(0).getCell(0), letter);
        nation(table.getRow(0).getCell(1));
        numberAndSubject(table.getRow(1).getCell(0), letter);
        var dated = in(table.getRow(1).getCell(1));
        line(dated, letter.dated(), Style.centred(13).slanted());
        dated.setSpacingBefore(120);
    }

    /** Box 2. */
    private static void issuer(XWPFTableCell cell, Letter letter) {
        if (letter.superior() != null) {
            line(in(cell), letter.superior().toUpperCase(Locale.ROOT), Style.centred(12));
        }
        line(
                in(cell),
                letter.issuer().toUpperCase(Locale.ROOT),
                Style.centred(12).strong());
        rule(in(cell), 1_200);
    }

    /** Box 1. */
    private static void nation(XWPFTableCell cell) {
        line(in(cell), "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", Style.centred(12).strong());
        line(in(cell), "Độc lập - Tự do - Hạnh phúc", Style.centred(13).strong());
        rule(in(cell), 1_210);
    }

    /** Boxes 3 and 5b. The number is the registry's to give. */
    private static void numberAndSubject(XWPFTableCell cell, Letter letter) {
        var number = in(cell);
        line(number, "Số: " + BLANK + "/" + letter.symbol(), Style.centred(13));
        number.setSpacingBefore(120);
        var subject = in(cell);
        line(subject, letter.subject(), Style.centred(12));
        subject.setSpacingBefore(120);
    }

    /** Box 9a. */
    private static void addressees(XWPFDocument document) {
        var to = document.createParagraph();
        line(to, "Kính gửi: Các cơ quan, đơn vị có tên tại Phụ lục kèm theo.", Style.centred(14));
        to.setSpacingBefore(240);
        to.setSpacingAfter(240);
    }

    /** Boxes 9b and 7a. */
    private static void foot(XWPFDocument document, Letter letter) {
        XWPFTable table = Paper.columns(document, 1, FOOT);
        table.removeBorders();
        XWPFTableCell recipients = table.getRow(0).getCell(0);
        line(in(recipients), "Nơi nhận:", Style.left(12).strong().slanted());
        List.of("- Như trên;", "- Lưu: VT.").forEach(one -> line(in(recipients), one, Style.left(11)));
        XWPFTableCell signer = table.getRow(0).getCell(1);
        letter.signature()
                .forEach(one -> line(in(signer), one, Style.centred(14).strong()));
    }
}
