package vn.hopluu.report.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hopluu.report.screening.SampleFiles.EXCEL;
import static vn.hopluu.report.screening.SampleFiles.WORD;
import static vn.hopluu.report.screening.SampleFiles.compound;
import static vn.hopluu.report.screening.SampleFiles.latin;
import static vn.hopluu.report.screening.SampleFiles.office;
import static vn.hopluu.report.screening.SampleFiles.openDocument;
import static vn.hopluu.report.screening.SampleFiles.pdf;
import static vn.hopluu.report.screening.SampleFiles.relationship;
import static vn.hopluu.report.screening.SampleFiles.zip;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hopluu.report.screening.Verdict.Reason;

class ScreeningTests {

    private static final byte[] COMPOUND_MAGIC = HexFormat.of().parseHex("d0cf11e0a1b11ae10000000000000000");

    @TempDir
    private Path folder;

    private final Screening screening = new Screening(file -> new Scan.Clean());

    @Test
    void takesWhatOfficesSend() throws IOException {
        takes(pdf("<< /Type /Catalog >>"), FileType.PDF);
        takes(SampleFiles.png(), FileType.PNG);
        takes(HexFormat.of().parseHex("ffd8ffe000104a46494600010100000100010000"), FileType.JPEG);
        takes(latin("RIFF\u0024\0\0\0WEBPVP8 "), FileType.WEBP);
        takes(latin("GIF89a\1\0\1\0"), FileType.GIF);
        takes(HexFormat.of().parseHex("49492a0008000000"), FileType.TIFF);
        takes(SampleFiles.docx(), FileType.DOCX);
        takes(office(EXCEL, "", Map.of()), FileType.XLSX);
        takes(openDocument("application/vnd.oasis.opendocument.text", Map.of()), FileType.ODT);
        takes(openDocument("application/vnd.oasis.opendocument.spreadsheet", Map.of()), FileType.ODS);
    }

    @Test
    void takesOldOfficeFilesWithoutMacros() throws IOException {
        takes(compound(root -> file(root, "WordDocument", SampleFiles.wordDocument(0))), FileType.DOC);
        takes(compound(root -> file(root, "Workbook", SampleFiles.workbook(0))), FileType.XLS);
    }

    @Test
    void refusesWhatIsNoDocumentWhateverItBeginsAs() throws IOException {
        refuses(new byte[0], Reason.EMPTY);
        refuses(latin("MZ\u0090\0\3\0\0\0\4\0\0\0"), Reason.TYPE);
        refuses(HexFormat.of().parseHex("7f454c4602010100"), Reason.TYPE);
        refuses(latin("#!/bin/sh\necho\n"), Reason.TYPE);
        refuses(latin("<!DOCTYPE html><html><script>alert(1)</script></html>"), Reason.TYPE);
        refuses(latin("<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>"), Reason.TYPE);
        refuses(latin("Chỉ là chữ"), Reason.TYPE);
        refuses(zip(Map.of("a.txt", latin("a"))), Reason.TYPE);
        refuses(zip(Map.of("META-INF/MANIFEST.MF", latin("Main-Class: a.B\n"))), Reason.TYPE);
        refuses(openDocument("application/vnd.oasis.opendocument.graphics", Map.of()), Reason.TYPE);
        refuses(latin("PK\3\4 and then nothing of the kind"), Reason.DAMAGED);
    }

    @Test
    void refusesMacrosByWhateverNameTheyGo() throws IOException {
        String declared = "<Override PartName=\"/a.xml\" ContentType=\"application/vnd.ms-office.vbaProject\"/>";

        refuses(office(WORD, "", Map.of("word/vbaProject.bin", COMPOUND_MAGIC)), Reason.MACROS);
        refuses(office(WORD, declared, Map.of("a.xml", latin("x"))), Reason.MACROS);
        refuses(office("application/vnd.ms-word.document.macroEnabled.main+xml", "", Map.of()), Reason.MACROS);
        refuses(
                openDocument(
                        "application/vnd.oasis.opendocument.text", Map.of("Basic/Standard/Module1.xml", latin("<m/>"))),
                Reason.MACROS);
        refuses(
                openDocument("application/vnd.oasis.opendocument.text", Map.of("Scripts/python/a.py", latin("1"))),
                Reason.MACROS);
        refuses(compound(root -> withMacros(root)), Reason.MACROS);
        refuses(compound(root -> file(root, "Workbook", SampleFiles.workbook(1))), Reason.MACROS);
    }

    @Test
    void refusesOtherProgramsInsideAFile() throws IOException {
        refuses(office(WORD, "", Map.of("word/media/image1.png", latin("MZ\u0090\0"))), Reason.EMBEDDED);
        refuses(office(WORD, "", Map.of("word/embeddings/a.bin", COMPOUND_MAGIC)), Reason.EMBEDDED);
        refuses(office(WORD, "", Map.of("word/activeX/activeX1.xml", latin("<a/>"))), Reason.EMBEDDED);
        refuses(
                office(WORD, "<Default Extension=\"htm\" ContentType=\"text/html\"/>", Map.of("a.htm", latin("a"))),
                Reason.EMBEDDED);
        refuses(
                compound(root -> {
                    file(root, "WordDocument", SampleFiles.wordDocument(0));
                    file(root.createDirectory("ObjectPool").createDirectory("_1"), "\1Ole10Native", new byte[8]);
                }),
                Reason.EMBEDDED);
    }

    @Test
    void looksIntoTheSheetThatAChartBringsAlong() throws IOException {
        byte[] macros = office(EXCEL, "", Map.of("xl/vbaProject.bin", COMPOUND_MAGIC));
        byte[] deep = office(EXCEL, "", Map.of("xl/embeddings/b.xlsx", office(EXCEL, "", Map.of())));

        takes(office(WORD, "", Map.of("word/embeddings/a.xlsx", office(EXCEL, "", Map.of()))), FileType.DOCX);
        refuses(office(WORD, "", Map.of("word/embeddings/a.xlsx", macros)), Reason.MACROS);
        refuses(office(WORD, "", Map.of("word/embeddings/a.xlsx", deep)), Reason.EMBEDDED);
        refuses(office(WORD, "", Map.of("word/embeddings/a.xlsx", zip(Map.of("a", latin("a"))))), Reason.TYPE);
    }

    @Test
    void refusesWhatIsFetchedFromElsewhereButNotLinks() throws IOException {
        String rels = "word/_rels/settings.xml.rels";

        refuses(office(WORD, "", Map.of(rels, relationship("attachedTemplate", "http://x/a.dotm"))), Reason.REMOTE);
        refuses(office(WORD, "", Map.of(rels, relationship("image", "file://x/a.png"))), Reason.REMOTE);
        takes(office(WORD, "", Map.of(rels, relationship("hyperlink", "https://hatinh.gov.vn"))), FileType.DOCX);
    }

    @Test
    void refusesWhatIsBehindAPassword() throws IOException {
        refuses(compound(root -> file(root, "EncryptedPackage", new byte[8])), Reason.ENCRYPTED);
        refuses(compound(root -> file(root, "WordDocument", SampleFiles.wordDocument(0x0100))), Reason.ENCRYPTED);
        refuses(pdf("<< /Type /Catalog >> trailer << /Encrypt 3 0 R >>"), Reason.ENCRYPTED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<< /OpenAction << /S /JavaScript /JS (app.alert(1)) >> >>",
                "<< /OpenAction << /S /J#61vaScrip#74 >> >>",
                "<< /AA << /O << /S /Launch /F (cmd.exe) >> >> >>",
                "<< /S /SubmitForm >>"
            })
    void refusesPdfThatActs(String catalogue) throws IOException {
        refuses(pdf(catalogue), Reason.ACTIVE);
        refuses(SampleFiles.pdfWithObjects(catalogue), Reason.ACTIVE);
    }

    @Test
    void refusesFilesInsidePdf() throws IOException {
        refuses(pdf("<< /Names << /EmbeddedFiles 3 0 R >> >>"), Reason.EMBEDDED);
        refuses(SampleFiles.pdfWithObjects("<< /Type /EmbeddedFile >>"), Reason.EMBEDDED);
    }

    @Test
    void refusesPdfThatWasCutOff() throws IOException {
        byte[] whole = pdf("<< /Type /Catalog >>");
        refuses(Arrays.copyOf(whole, whole.length - 20), Reason.DAMAGED);
    }

    /** A thousand times larger inside than outside. */
    @Test
    void refusesBombsWithoutUnpackingThem() throws IOException {
        byte[] zeros = new byte[1 << 20];
        Map<String, byte[]> many = new LinkedHashMap<>();
        for (int part = 0; part < 220; part++) {
            many.put("word/media/%d.bmp".formatted(part), zeros);
        }

        refuses(office(WORD, "", many), Reason.BOMB);
        refuses(SampleFiles.pdfWithObjects(" ".repeat(17 << 20)), Reason.BOMB);
        refuses(office(WORD, "<x a=\"" + "a".repeat(5 << 20) + "\"/>", Map.of()), Reason.BOMB);
    }

    @Test
    void fetchesNothingThatAListNames() throws IOException {
        byte[] entity = latin("<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><Types>&b;</Types>");
        refuses(zip(Map.of("[Content_Types].xml", entity)), Reason.DAMAGED);
    }

    @Test
    void refusesTwoPartsOfOneName() throws IOException {
        refuses(office(WORD, "", Map.of("MAIN.xml", latin("<other/>"))), Reason.DAMAGED);
    }

    private static void file(DirectoryEntry where, String name, byte[] content) throws IOException {
        where.createDocument(name, new ByteArrayInputStream(content));
    }

    private static void withMacros(DirectoryEntry root) throws IOException {
        file(root, "WordDocument", SampleFiles.wordDocument(0));
        file(root.createDirectory("Macros").createDirectory("VBA"), "dir", new byte[8]);
    }

    private void takes(byte[] content, FileType type) throws IOException {
        assertThat(verdict(content)).isEqualTo(new Verdict.Fit(type));
    }

    private void refuses(byte[] content, Reason reason) throws IOException {
        assertThat(verdict(content)).isEqualTo(new Verdict.Unfit(reason));
    }

    private Verdict verdict(byte[] content) throws IOException {
        return screening.of(Files.write(folder.resolve("file"), content));
    }
}
