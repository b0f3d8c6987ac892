package vn.hopluu.report.screening;

import java.io.IOException;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.DocumentInputStream;
import org.apache.poi.util.LittleEndian;
import vn.hopluu.report.screening.Verdict.Reason;

/** The records of an old workbook ([MS-XLS]): sheets of macros from before there was a macro language, and passwords. */
final class OldWorkbook {

    private static final int PASSWORD = 0x002F;
    private static final int SHEET = 0x0085;

    /** Where a sheet's record says what it is ([MS-XLS] 2.4.28), and the only kinds that cannot run: cells, and a chart. */
    private static final int KIND = 5;

    private static final int CELLS = 0;
    private static final int CHART = 2;

    private OldWorkbook() {}

    static void check(DirectoryNode root) throws IOException, Rejected {
        try (DocumentInputStream records = root.createDocumentInputStream(root.getEntryCaseInsensitive("Workbook"))) {
            while (records.available() >= 4) {
                check(LittleEndian.readUShort(records), records.readNBytes(LittleEndian.readUShort(records)));
            }
        }
    }

    private static void check(int record, byte[] content) throws Rejected {
        if (record == PASSWORD) {
            throw new Rejected(Reason.ENCRYPTED);
        }
        if (record == SHEET && content.length > KIND && content[KIND] != CELLS && content[KIND] != CHART) {
            throw new Rejected(Reason.MACROS);
        }
    }
}
