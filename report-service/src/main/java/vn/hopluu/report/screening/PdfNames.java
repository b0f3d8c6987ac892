package vn.hopluu.report.screening;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
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
            "GoToR", Reason.ACTIVE,
            "GoToE", Reason.EMBEDDED,
            "EmbeddedFile", Reason.EMBEDDED,
            "EmbeddedFiles", Reason.EMBEDDED);

    /** Too short to be looked for among compressed bytes, where any three letters come up by chance. */
    private static final Set<String> REFUSED_IN_TEXT = Set.of("JS", "XFA");

    private static final Pattern VALUE = Pattern.compile("[\\s\\x00]*(\\[[\\s\\x00]*[(\\d]|\\d+[\\s\\x00]+\\d)");
    private static final int VALUE_LENGTH = 32;

    private final ByteBuffer text;
    private final boolean pure;
    private int end;

    /** @param pure whether it is all text, without compressed bytes in between */
    PdfNames(ByteBuffer text, boolean pure) {
        this.text = text;
        this.pure = pure;
    }

    /** @param to names that begin there or behind it are left for the next time */
    static void refuse(ByteBuffer text, int to) throws Rejected {
        PdfNames names = new PdfNames(text, true);
        for (int at = 0; at < to; at++) {
            if (text.get(at) == '/') {
                names.refuseAt(at);
            }
        }
    }

    /** @param slash where a name begins */
    void refuseAt(int slash) throws Rejected {
        String name = at(slash);
        if (REFUSED.containsKey(name)) {
            throw new Rejected(REFUSED.getOrDefault(name, Reason.ACTIVE));
        }
        if (pure && REFUSED_IN_TEXT.contains(name) || name.equals("XFA") && hasValue()) {
            throw new Rejected(Reason.ACTIVE);
        }
    }

    /** A reference or an array, as no compressed bytes follow a name by chance. */
    private boolean hasValue() {
        return VALUE.matcher(following(VALUE_LENGTH)).lookingAt();
    }

    /** What follows the name that was read last, one character for each byte. */
    String following(int most) {
        byte[] next = new byte[Math.min(most, text.limit() - end)];
        text.get(end, next);
        return new String(next, StandardCharsets.ISO_8859_1);
    }

    String at(int slash) {
        StringBuilder name = new StringBuilder();
        int at = slash + 1;
        while (at < text.limit() && name.length() < LONGEST && isRegular(text.get(at))) {
            boolean escaped = text.get(at) == '#' && at + 2 < text.limit() && isHex(at + 1) && isHex(at + 2);
            name.append((char) (escaped ? hex(at + 1) * 16 + hex(at + 2) : text.get(at)));
            at += escaped ? 3 : 1;
        }
        end = at;
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
