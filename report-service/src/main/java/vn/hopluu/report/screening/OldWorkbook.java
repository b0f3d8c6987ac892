package vn.hopluu.report.screening;

import java.io.IOException;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.DocumentInputStream;
import org.apache.poi.util.LittleEndian;
import vn.hopluu.report.screening.Verdict.Reason;

/**
 * The records of an old workbook ([MS-XLS]): sheets of macros from before there was a macro language, passwords, and links that
 * ask other programs for data (DDE).
 */
final class OldWorkbook {

    private static final int PASSWORD = 0x002F;
    private static final int SHEET = 0x0085;

    /** Where a sheet's record says what it is ([MS-XLS] 2.4.28), and the only kinds that cannot run: cells, and a chart. */
    private static final int KIND = 5;

    private static final int CELLS = 0;
    private static final int CHART = 2;

    /** What formulas refer to outside of their sheet ([MS-XLS] 2.4.271): where its length in letters stands, and where it begins. */
    private static final int LINK = 0x01AE;

    private static final int PATH_LENGTH = 2;
    private static final int PATH = 5;

    /** Larger ones say that there is no path: that it is this workbook, or what adds to the program. */
    private static final int LONGEST_PATH = 0xFF;

    private OldWorkbook() {}

    static void check(DirectoryNode root) throws IOException, Rejected {
        try (DocumentInputStream records = root.createDocumentInputStream(root.getEntryCaseInsensitive("Workbook"))) {
            while (records.available() >= 4) {
                check(LittleEndian.readUShort(records), records.readNBytes(LittleEndian.readUShort(records)));
            }
        }
    }

    /** Links to other programs separate them from what is asked of them by this ([MS-XLS] 2.5.277). */
    private static boolean asksAnotherProgram(byte[] content) {
        boolean linked = content.length > PATH && LittleEndian.getUShort(content, PATH_LENGTH) <= LONGEST_PATH;
        if (!linked) {
            return false;
        }
        int width = (content[PATH - 1] & 1) + 1;
        int end = Math.min(content.length, PATH + LittleEndian.getUShort(content, PATH_LENGTH) * width);
        for (int at = PATH; at < end; at += width) {
            if (content[at] == 3 && (width == 1 || at + 1 < end && content[at + 1] == 0)) {
                return true;
            }
        }
        return false;
    }

    private static void check(int record, byte[] content) throws Rejected {
        if (record == LINK && asksAnotherProgram(content)) {
            throw new Rejected(Reason.REMOTE);
        }
        if (record == PASSWORD) {
            throw new Rejected(Reason.ENCRYPTED);
        }
        if (record == SHEET && content.length > KIND && content[KIND] != CELLS && content[KIND] != CHART) {
            throw new Rejected(Reason.MACROS);
        }
    }
}
