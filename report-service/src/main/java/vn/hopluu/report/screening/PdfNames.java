package vn.hopluu.report.screening;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Map;
import vn.hopluu.report.screening.Verdict.Reason;

/** The names of a PDF that are not taken, also where a letter is written as {@code #xx}. */
final class PdfNames {

    private static final int LONGEST = 64;

    private static final Map<String, Reason> REFUSED = Map.of(
            "Encrypt", Reason.ENCRYPTED,
            "JavaScript", Reason.ACTIVE,
            "Launch", Reason.ACTIVE,
            "RichMedia", Reason.ACTIVE,
            "SubmitForm", Reason.ACTIVE,
            "ImportData", Reason.ACTIVE,
            "GoToE", Reason.EMBEDDED,
            "EmbeddedFile", Reason.EMBEDDED,
            "EmbeddedFiles", Reason.EMBEDDED);

    /** Too short to be looked for among compressed bytes, where any three letters come up by chance. */
    private static final Map<String, Reason> REFUSED_IN_TEXT = Map.of("JS", Reason.ACTIVE, "XFA", Reason.ACTIVE);

    private final ByteBuffer text;
    private final boolean pure;

    /** @param pure whether it is all text, without compressed bytes in between */
    PdfNames(ByteBuffer text, boolean pure) {
        this.text = text;
        this.pure = pure;
    }

    static void refuse(byte[] text) throws Rejected {
        PdfNames names = new PdfNames(ByteBuffer.wrap(text), true);
        for (int at = 0; at < text.length; at++) {
            if (text[at] == '/') {
                names.refuseAt(at);
            }
        }
    }

    /** @param slash where a name begins */
    void refuseAt(int slash) throws Rejected {
        String name = name(slash + 1);
        if (REFUSED.containsKey(name)) {
            throw new Rejected(REFUSED.getOrDefault(name, Reason.ACTIVE));
        }
        if (pure && REFUSED_IN_TEXT.containsKey(name)) {
            throw new Rejected(REFUSED_IN_TEXT.getOrDefault(name, Reason.ACTIVE));
        }
    }

    private String name(int start) {
        StringBuilder name = new StringBuilder();
        int at = start;
        while (at < text.limit() && name.length() < LONGEST && isRegular(text.get(at))) {
            boolean escaped = text.get(at) == '#' && at + 2 < text.limit() && isHex(at + 1) && isHex(at + 2);
            name.append((char) (escaped ? hex(at + 1) * 16 + hex(at + 2) : text.get(at)));
            at += escaped ? 3 : 1;
        }
        return name.toString();
    }

    private boolean isHex(int at) {
        return HexFormat.isHexDigit(text.get(at));
    }

    private int hex(int at) {
        return HexFormat.fromHexDigit(text.get(at));
    }

    /** ISO 32000-1, 7.2.2: neither white space nor a delimiter. */
    private static boolean isRegular(byte character) {
        return character > ' ' && "()<>[]{}/%".indexOf(character) < 0;
    }

    /** Whether it ends as a PDF does; what was cut off does not. */
    boolean hasEnd() {
        int length = Math.min(text.limit(), 2_048);
        byte[] tail = new byte[length];
        text.get(text.limit() - length, tail);
        return new String(tail, StandardCharsets.ISO_8859_1).contains("%%EOF");
    }
}
