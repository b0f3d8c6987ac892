package vn.hopluu.report.reminders;

import static vn.hopluu.report.reminders.Paper.in;
import static vn.hopluu.report.reminders.Paper.line;

import java.util.List;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import vn.hopluu.report.reminders.Paper.Style;

/** Sets the list of who is late, below the letter. */
final class LetterAppendix {

    private static final List<Integer> LIST = List.of(700, 3_571, 3_000, 1_800);

    private LetterAppendix() {}

    /** A section of its own, whose pages are numbered anew. */
    static void add(XWPFDocument document, Letter letter) {
        CTSectPr body = document.createParagraph().getCTP().addNewPPr().addNewSectPr();
        CTSectPr last = document.getDocument().getBody().getSectPr();
        body.setHeaderReferenceArray(last.getHeaderReferenceArray());
        Paper.page(body);
        line(document.createParagraph(), "Phụ lục", Style.centred(14).strong());
        line(
                document.createParagraph(),
                "DANH SÁCH CƠ QUAN, ĐƠN VỊ CHƯA GỬI BÁO CÁO",
                Style.centred(14).strong());
        var of = document.createParagraph();
        line(
                of,
                "(Kèm theo Công văn số %1$s/%2$s ngày %1$s tháng %1$s năm %1$s của %3$s)"
                        .formatted(LetterDocument.BLANK, letter.symbol(), letter.issuer()),
                Style.centred(14).slanted());
        of.setSpacingAfter(240);
        list(document, letter.late());
        Paper.page(last);
    }

    private static void list(XWPFDocument document, List<Letter.Row> late) {
        XWPFTable table = Paper.columns(document, late.size() + 1, LIST);
        XWPFTableRow header = table.getRow(0);
        header.setRepeatHeader(true);
        List<String> titles = List.of("TT", "Cơ quan, đơn vị", "Nơi nhận báo cáo", "Hạn gửi");
        for (int column = 0; column < titles.size(); column++) {
            line(
                    in(header.getCell(column)),
                    titles.get(column),
                    Style.centred(12).strong());
        }
        for (int index = 0; index < late.size(); index++) {
            fill(table.getRow(index + 1), index + 1, late.get(index));
        }
    }

    private static void fill(XWPFTableRow row, int number, Letter.Row late) {
        Style left = new Style(12, false, false, ParagraphAlignment.LEFT);
        line(in(row.getCell(0)), String.valueOf(number), Style.centred(12));
        line(in(row.getCell(1)), late.unit(), left);
        line(in(row.getCell(2)), late.received(), left);
        line(in(row.getCell(3)), late.due(), Style.centred(12));
    }
}
