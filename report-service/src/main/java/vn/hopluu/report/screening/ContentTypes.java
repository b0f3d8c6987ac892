package vn.hopluu.report.screening;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import vn.hopluu.report.screening.Verdict.Reason;

/** The types of an Office Open XML package's parts, as {@code [Content_Types].xml} declares them (ECMA-376, part 2). */
record ContentTypes(List<String> all) {

    private static final String OFFICE = "application/vnd.openxmlformats-officedocument.";
    private static final Map<String, FileType> MAIN = Map.of(
            OFFICE + "wordprocessingml.document.main+xml", FileType.DOCX,
            OFFICE + "spreadsheetml.sheet.main+xml", FileType.XLSX,
            OFFICE + "presentationml.presentation.main+xml", FileType.PPTX);

    private static final Pattern MACROS = Pattern.compile(".*(macro|vba).*");
    private static final Pattern OBJECTS =
            Pattern.compile(".*(activex|oleobject|\\.control).*|text/html|application/rtf|message/rfc822|.*xhtml.*");

    static ContentTypes read(byte[] xml) throws Rejected {
        return new ContentTypes(Xml.attributes(xml, "ContentType").stream()
                .map(type -> type.strip().toLowerCase(Locale.ROOT))
                .toList());
    }

    FileType type() throws Rejected {
        refuse(MACROS, Reason.MACROS);
        refuse(OBJECTS, Reason.EMBEDDED);
        List<FileType> main = all.stream()
                .flatMap(type -> MAIN.entrySet().stream()
                        .filter(one -> one.getKey().equals(type))
                        .map(Map.Entry::getValue))
                .distinct()
                .toList();
        if (main.size() != 1) {
            throw new Rejected(Reason.TYPE);
        }
        return main.getFirst();
    }

    private void refuse(Pattern unwanted, Reason reason) throws Rejected {
        if (all.stream().anyMatch(type -> unwanted.matcher(type).matches())) {
            throw new Rejected(reason);
        }
    }
}
