package vn.hopluu.report.screening;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import vn.hopluu.report.screening.Verdict.Reason;

/** The first bytes of what must not be inside another file: compound files, programs, scripts, PDF. */
final class Magic {

    static final int LONGEST = 16;

    private static final byte[] ZIP = HexFormat.of().parseHex("504b0304");
    private static final byte[] COMPOUND = HexFormat.of().parseHex("d0cf11e0a1b11ae1");
    private static final List<byte[]> OTHERS = List.of(
            ascii("MZ"),
            ascii("#!"),
            ascii("%PDF-"),
            ascii("Rar!"),
            ascii("7z\u00bc\u00af"),
            ascii("{\\rtf"),
            HexFormat.of().parseHex("7f454c46"),
            HexFormat.of().parseHex("cafebabe"),
            HexFormat.of().parseHex("feedface"),
            HexFormat.of().parseHex("cffaedfe"),
            HexFormat.of().parseHex("4c00000001140200"));

    private Magic() {}

    static boolean isZip(byte[] head) {
        return begins(head, ZIP);
    }

    static void refuse(byte[] head, String name) throws Rejected {
        if (begins(head, COMPOUND)) {
            boolean macros = name.toLowerCase(Locale.ROOT).contains("vba");
            throw new Rejected(macros ? Reason.MACROS : Reason.EMBEDDED);
        }
        if (OTHERS.stream().anyMatch(magic -> begins(head, magic)) || isMarkup(head)) {
            throw new Rejected(Reason.EMBEDDED);
        }
    }

    private static boolean isMarkup(byte[] head) {
        String text = new String(head, StandardCharsets.ISO_8859_1).strip().toLowerCase(Locale.ROOT);
        return text.startsWith("<html") || text.startsWith("<!doctype html") || text.startsWith("<script");
    }

    private static boolean begins(byte[] head, byte[] magic) {
        return head.length >= magic.length && Arrays.equals(head, 0, magic.length, magic, 0, magic.length);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
