package vn.hopluu.report.screening;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.DocumentInputStream;
import org.apache.poi.poifs.filesystem.Entry;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.util.LittleEndian;
import vn.hopluu.report.screening.Verdict.Reason;

/** Files of the old Office programs ([MS-CFB]): Word and Excel from 97 on, with neither macros nor other programs' objects. */
final class CompoundFile {

    private static final int DEEPEST = 16;

    /** Of a Word document ([MS-DOC] 2.5.2): where its flags stand, and the one that says it is encrypted. */
    private static final int WORD_FLAGS = 0x0A;

    private static final int WORD_ENCRYPTED = 0x0100;

    private CompoundFile() {}

    static FileType typeOf(Path file) throws Rejected {
        try (POIFSFileSystem store = new POIFSFileSystem(file.toFile(), true)) {
            return typeOf(store.getRoot());
        } catch (IOException | RuntimeException broken) {
            throw new Rejected(Reason.DAMAGED);
        }
    }

    private static FileType typeOf(DirectoryNode root) throws IOException, Rejected {
        if (root.hasEntryCaseInsensitive("EncryptedPackage")) {
            throw new Rejected(Reason.ENCRYPTED);
        }
        if (root.hasEntryCaseInsensitive("WordDocument")) {
            refuseIfEncrypted(root);
            look(root, 0);
            refuseFields(root);
            return FileType.DOC;
        }
        if (root.hasEntryCaseInsensitive("Workbook")) {
            look(root, 0);
            OldWorkbook.check(root);
            return FileType.XLS;
        }
        throw new Rejected(Reason.TYPE);
    }

    private static void refuseIfEncrypted(DirectoryNode root) throws IOException, Rejected {
        try (DocumentInputStream document =
                root.createDocumentInputStream(root.getEntryCaseInsensitive("WordDocument"))) {
            byte[] head = document.readNBytes(WORD_FLAGS + 2);
            if (head.length == WORD_FLAGS + 2 && (LittleEndian.getUShort(head, WORD_FLAGS) & WORD_ENCRYPTED) != 0) {
                throw new Rejected(Reason.ENCRYPTED);
            }
        }
    }

    private static void refuseFields(DirectoryNode root) throws IOException, Rejected {
        try (DocumentInputStream document =
                root.createDocumentInputStream(root.getEntryCaseInsensitive("WordDocument"))) {
            OldFields.check(document);
        }
    }

    private static void look(DirectoryNode directory, int depth) throws Rejected {
        if (depth > DEEPEST) {
            throw new Rejected(Reason.BOMB);
        }
        for (Entry entry : directory) {
            refuse(entry.getName().toLowerCase(Locale.ROOT), entry);
            if (entry instanceof DirectoryNode inner) {
                look(inner, depth + 1);
            }
        }
    }

    private static void refuse(String name, Entry entry) throws Rejected {
        if (name.equals("macros") || name.equals("vba") || name.startsWith("_vba_project")) {
            throw new Rejected(Reason.MACROS);
        }
        boolean pool = name.equals("objectpool") && entry instanceof DirectoryNode inner && !inner.isEmpty();
        boolean inSheet = entry.isDirectoryEntry() && (name.startsWith("mbd") || name.startsWith("lnk"));
        if (pool || inSheet || name.endsWith("ole10native")) {
            throw new Rejected(Reason.EMBEDDED);
        }
    }
}
