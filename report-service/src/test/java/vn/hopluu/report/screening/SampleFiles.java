package vn.hopluu.report.screening;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.util.LittleEndian;

/** Files as people send them, and as others do: small, made up, and right in what decides about them. */
public final class SampleFiles {

    private static final String OFFICE = "application/vnd.openxmlformats-officedocument.";
    static final String WORD = OFFICE + "wordprocessingml.document.main+xml";
    static final String EXCEL = OFFICE + "spreadsheetml.sheet.main+xml";

    private static final String TYPES =
            "<?xml version=\"1.0\"?><Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                    + "<Override PartName=\"/main.xml\" ContentType=\"%s\"/>%s</Types>";

    private SampleFiles() {}

    /** One white point. */
    public static byte[] png() {
        return Base64.getDecoder()
                .decode(
                        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==");
    }

    public static byte[] pdf() {
        return pdf("<< /Type /Catalog /Pages 2 0 R >>");
    }

    /** @param catalogue what its first object says */
    static byte[] pdf(String catalogue) {
        return latin(
                "%PDF-1.7\n1 0 obj\n" + catalogue + "\nendobj\n2 0 obj\n<< /Type /Pages /Count 0 /Kids [] >>\nendobj\n"
                        + "trailer\n<< /Root 1 0 R >>\nstartxref\n9\n%%EOF\n");
    }

    /** A PDF with objects in a compressed stream, as most writers make them. */
    static byte[] pdfWithObjects(String objects) throws IOException {
        return pdfWithStream(
                "<< /Type /ObjStm /N 1 /First 4 /Filter /FlateDecode >>", deflated(latin("7 0 " + objects)));
    }

    static byte[] pdfWithStream(String dictionary, byte[] stream) {
        return pdfWithStreams(dictionary + "\nstream\r\n", stream, 1);
    }

    static byte[] pdfWithStreams(String before, byte[] stream, int count) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes(latin("%PDF-1.7\n"));
        for (int number = 1; number <= count; number++) {
            file.writeBytes(latin(number + " 0 obj\n" + before));
            file.writeBytes(stream);
            file.writeBytes(latin("\nendstream\nendobj\n"));
        }
        file.writeBytes(latin("startxref\n9\n%%EOF\n"));
        return file.toByteArray();
    }

    static byte[] deflated(byte[] plain) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(packed)) {
            out.write(plain);
        }
        return packed.toByteArray();
    }

    public static byte[] docx() {
        return office(WORD, "", Map.of());
    }

    /** @param moreTypes further elements of the list of types */
    static byte[] office(String main, String moreTypes, Map<String, byte[]> moreParts) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml", latin(TYPES.formatted(main, moreTypes)));
        parts.put("main.xml", latin("<?xml version=\"1.0\"?><main/>"));
        parts.putAll(moreParts);
        return zip(parts);
    }

    static byte[] openDocument(String type, Map<String, byte[]> moreParts) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put("mimetype", latin(type));
        parts.put("META-INF/manifest.xml", latin("<manifest/>"));
        parts.putAll(moreParts);
        return zip(parts);
    }

    static byte[] relationship(String type, String target) {
        return latin("<Relationships><Relationship Id=\"r\" Type=\"http://x/relationships/%s\" Target=\"%s\""
                .concat(" TargetMode=\"External\"/></Relationships>")
                .formatted(type, target));
    }

    static byte[] zip(Map<String, byte[]> parts) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(file)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return file.toByteArray();
    }

    /** Fills a compound file. */
    @FunctionalInterface
    interface Filler {
        void fill(DirectoryEntry root) throws IOException;
    }

    static byte[] compound(Filler filler) throws IOException {
        try (POIFSFileSystem store = new POIFSFileSystem();
                ByteArrayOutputStream file = new ByteArrayOutputStream()) {
            filler.fill(store.getRoot());
            store.writeFilesystem(file);
            return file.toByteArray();
        }
    }

    /** @param flags of the document, such as the one that it is encrypted */
    static byte[] wordDocument(int flags) {
        byte[] document = new byte[4_200];
        LittleEndian.putUShort(document, 0, 0xA5EC);
        LittleEndian.putUShort(document, 0x0A, flags);
        return document;
    }

    /** @param kind of its one sheet: 0 cells, 1 macros of Excel 4 */
    static byte[] workbook(int kind) {
        byte[] records = new byte[4_200];
        LittleEndian.putUShort(records, 0, 0x0085);
        LittleEndian.putUShort(records, 2, 8);
        records[4 + 5] = (byte) kind;
        return records;
    }

    /** @param path of what its formulas refer to */
    static byte[] workbookLinkedTo(String path) {
        byte[] records = new byte[4_200];
        LittleEndian.putUShort(records, 0, 0x01AE);
        LittleEndian.putUShort(records, 2, 5 + path.length());
        LittleEndian.putUShort(records, 6, path.length());
        System.arraycopy(latin(path), 0, records, 9, path.length());
        return records;
    }

    /** @param code of a field, two bytes a letter */
    static byte[] wordDocumentWithField(String code) {
        byte[] document = wordDocument(0);
        byte[] field = ("\u0013" + code + "\u0015").getBytes(StandardCharsets.UTF_16LE);
        System.arraycopy(field, 0, document, 2_000, field.length);
        return document;
    }

    /** With the packed size of its second part said to be less by so much. */
    static byte[] cutShort(byte[] zip, int by) {
        byte[] damaged = zip.clone();
        int entry = new String(damaged, StandardCharsets.ISO_8859_1).lastIndexOf("PK\1\2");
        LittleEndian.putInt(damaged, entry + 20, LittleEndian.getInt(damaged, entry + 20) - by);
        return damaged;
    }

    static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
