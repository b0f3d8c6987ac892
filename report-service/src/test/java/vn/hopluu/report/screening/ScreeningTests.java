package vn.hopluu.report.screening;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.hopluu.report.screening.SampleFiles.EXCEL;
import static vn.hopluu.report.screening.SampleFiles.WORD;
import static vn.hopluu.report.screening.SampleFiles.compound;
import static vn.hopluu.report.screening.SampleFiles.deflated;
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
        byte[] large = deflated(latin("7 0 " + " ".repeat(17 << 20)));
        refuses(
                SampleFiles.pdfWithStreams("<< /N 1 /First 4 /Filter /FlateDecode >>\nstream\n", large, 13),
                Reason.BOMB);
        refuses(office(WORD, "<x a=\"" + "a".repeat(5 << 20) + "\"/>", Map.of()), Reason.BOMB);
    }

    @Test
    void refusesPdfOfNothingButBeginningsOfStreams() throws IOException {
        refuses(latin("%PDF-1.7\n" + "stream\n".repeat(110_000) + "%%EOF\n"), Reason.BOMB);
    }

    @Test
    void takesPartsThatEndTooEarlyForDamaged() throws IOException {
        refuses(SampleFiles.cutShort(office(WORD, "", Map.of()), 4), Reason.DAMAGED);
        refuses(office(WORD, "", Map.of("word/document.xml", latin("<w:document>"))), Reason.DAMAGED);
        takes(office(WORD, "", Map.of("xl/drawings/vmlDrawing1.vml", latin("<xml><br></xml>"))), FileType.DOCX);
    }

    @Test
    void readsListsOfRelationshipsHoweverTheyAreWritten() throws IOException {
        byte[] remote = relationship("attachedTemplate", "http://x/a.dotm");

        refuses(office(WORD, "", Map.of("word/_rels/settings.xml.RELS", remote)), Reason.REMOTE);
        refuses(office(WORD, "", Map.of("word\\ACTIVEX\\a.xml", latin("<a/>"))), Reason.EMBEDDED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<w:p><w:fldSimple w:instr=' DDEAUTO c:\\\\a.exe \"/c\" '/></w:p>",
                "<w:p><w:fldChar w:fldCharType='begin'/><w:instrText> dde cmd</w:instrText></w:p>",
                "<w:p><w:fldChar w:fldCharType='begin'/><w:instrText>D</w:instrText><w:instrText>DE x</w:instrText></w:p>",
                "<w:p><w:fldChar w:fldCharType='begin'/><w:instrText> </w:instrText><w:fldChar w:fldCharType='begin'/>"
                        + "<w:instrText>QUOTE 68 68 69</w:instrText></w:p>",
                "<w:externalLink><ddeLink ddeService='cmd' ddeTopic='/c calc'/></w:externalLink>",
                "<w:a><text:dde-connection-decl xmlns:text='t'/></w:a>"
            })
    void refusesWhatAsksAnotherProgramForData(String part) throws IOException {
        byte[] xml = latin(part.replaceFirst("^<w:(\\w+)", "<w:$1 xmlns:w='w'"));

        refuses(office(WORD, "", Map.of("word/document.xml", xml)), Reason.REMOTE);
        refuses(
                office(WORD, "", Map.of("word/document.xml", latin(" ".repeat(40) + new String(xml, ISO_8859_1)))),
                Reason.REMOTE);
    }

    @Test
    void takesTheFieldsThatDocumentsHave() throws IOException {
        String fields = "<w:p xmlns:w='w'><w:fldChar w:fldCharType='begin'/><w:instrText>=</w:instrText>"
                + "<w:fldChar w:fldCharType='begin'/><w:instrText>NUMPAGES</w:instrText><w:fldChar w:fldCharType='end'/>"
                + "<w:instrText>-1</w:instrText><w:fldChar w:fldCharType='separate'/><w:t>DDE</w:t>"
                + "<w:fldChar w:fldCharType='begin'/><w:instrText>DATE \\@ d</w:instrText>"
                + "<w:fldChar w:fldCharType='end'/><w:fldChar w:fldCharType='end'/></w:p>";

        takes(office(WORD, "", Map.of("word/document.xml", latin(fields))), FileType.DOCX);
        takes(compound(root -> file(root, "WordDocument", SampleFiles.wordDocumentWithField("PAGE"))), FileType.DOC);
        takes(compound(root -> file(root, "Workbook", SampleFiles.workbookLinkedTo("\1b.xls"))), FileType.XLS);
    }

    @Test
    void refusesOldFilesThatAskAnotherProgramForData() throws IOException {
        refuses(
                compound(root -> file(root, "WordDocument", SampleFiles.wordDocumentWithField(" DDEAUTO cmd"))),
                Reason.REMOTE);
        refuses(compound(root -> file(root, "Workbook", SampleFiles.workbookLinkedTo("cmd\3/c calc"))), Reason.REMOTE);
    }

    @Test
    void refusesOpenDocumentThatFetchesOrRuns() throws IOException {
        refuses(text("<draw:image xmlns:draw='d' xlink:href='http://x/a.png'/>"), Reason.REMOTE);
        refuses(text("<draw:object xmlns:draw='d' xlink:href='file://10.0.0.1/a'/>"), Reason.REMOTE);
        refuses(
                text(
                        "<script:event-listener xmlns:script='s' xlink:href='vnd.sun.star.script:a.py$b?location=share'/>"),
                Reason.MACROS);
        takes(text("<text:a xmlns:text='t' xlink:href='https://hatinh.gov.vn'/>"), FileType.ODT);
        takes(text("<draw:image xmlns:draw='d' xlink:href='Pictures/a.png'/>"), FileType.ODT);
    }

    private static byte[] text(String element) {
        String content = "<a xmlns:xlink='http://www.w3.org/1999/xlink'>" + element + "</a>";
        return openDocument("application/vnd.oasis.opendocument.text", Map.of("content.xml", latin(content)));
    }

    /** Readers that repair files read on where this one could end. */
    @Test
    void looksIntoObjectStreamsThatAreNotQuiteRight() throws IOException {
        String acts = " << /S /JavaScript >>";
        byte[] wrongSum = deflated(latin("7 0" + acts));
        wrongSum[wrongSum.length - 1]++;
        byte[] signed = deflated(latin("+7 0" + acts));

        refuses(SampleFiles.pdfWithStream("<< /Filter /FlateDecode >>", wrongSum), Reason.ACTIVE);
        refuses(SampleFiles.pdfWithStream("<< /Filter /FlateDecode >>", signed), Reason.ACTIVE);
        refuses(SampleFiles.pdfWithStreams("<< /Filter /FlateDecode >>\nstream \t \n", signed, 1), Reason.ACTIVE);
        refuses(SampleFiles.pdfWithObjects(" ".repeat(100_000) + "/JavaScript"), Reason.ACTIVE);
        for (int spaces = 8_000; spaces < 8_400; spaces += 4) {
            refuses(SampleFiles.pdfWithObjects(" ".repeat(spaces) + "/#4aavaScrip#74 "), Reason.ACTIVE);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/N 1 /First 4 /Filter [/ASCII85Decode /FlateDecode]",
                "/Type /ObjStm /N 1 /Filter [ /FlateDecode /FlateDecode ]",
                "/N 1 /First 4 /Filter /L#5aWDecode",
                "/N 1 /First 4 /Filter /RunLengthDecode",
                "/N 1 /First 4 /Filter 9 0 R",
                "/N 1 /First 4 /Filter /FlateDecode /DecodeParms << /Predictor 12 /Columns 4 >>"
            })
    void refusesObjectsThatCannotBeLookedInto(String dictionary) throws IOException {
        refuses(SampleFiles.pdfWithStream("<< " + dictionary + " >>", latin("x")), Reason.DAMAGED);
    }

    @Test
    void takesWhatStandsBeforeStreamsInOrdinaryPdf() throws IOException {
        String before = "<< /Type /Outlines /First 5 0 R /Last 5 0 R >>\nendobj\n8 0 obj\n"
                + "<< /Type /Sig /Filter /Adobe.PPKLite /SubFilter /adbe.pkcs7.detached >>\nendobj\n9 0 obj\n";

        takes(
                SampleFiles.pdfWithStream(before + "<< /Filter [/ASCII85Decode /DCTDecode] >>", latin("x")),
                FileType.PDF);
        takes(
                SampleFiles.pdfWithStream(before + "<< /N 1 /First 4 /Filter [ /FlateDecode ] >>", latin("x")),
                FileType.PDF);
        takes(
                SampleFiles.pdfWithStream(
                        "<< /Type /XRef /W [1 2 1] /Filter /FlateDecode /DecodeParms << /Predictor 12 >> >>",
                        latin("x")),
                FileType.PDF);
    }

    /** Of one grey, which as a letter is a figure. */
    @Test
    void takesLargePicturesInPdfForNoBombs() throws IOException {
        byte[] picture = deflated(latin("0".repeat(17 << 20)));
        takes(SampleFiles.pdfWithStream("<< /Subtype /Image /Filter /FlateDecode >>", picture), FileType.PDF);
    }

    @Test
    void refusesFormsOfScriptsInPdf() throws IOException {
        refuses(pdf("<< /AcroForm << /XFA [(preamble) 5 0 R] >> >>"), Reason.ACTIVE);
        refuses(pdf("<< /AcroForm << /XFA 5 0 R >> >>"), Reason.ACTIVE);
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
