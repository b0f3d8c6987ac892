package vn.hopluu.report.screening;

import java.io.IOException;
import java.io.InputStream;
import vn.hopluu.report.screening.Verdict.Reason;

/**
 * The fields of an old Word document ([MS-DOC] 2.8.25): the character 0x13, then the code, of one byte a letter or two. They are
 * looked for in all of its bytes, wherever its list of pieces may put them.
 */
final class OldFields {

    private static final int BEGIN = 0x13;
    private static final int BLOCK = 16 * 1024;

    /** What DDE and DDEAUTO begin with; a letter more than the word, for compressed bytes hold any three by chance. */
    private static final String UNWANTED = "dde";

    private static final String NEXT = "a \t\"";

    /** How many letters of an unwanted field have come; negative outside of fields. */
    private int matched = -1;

    private OldFields() {}

    static void check(InputStream document) throws IOException, Rejected {
        OldFields fields = new OldFields();
        byte[] block = new byte[BLOCK];
        for (int length = document.read(block); length > 0; length = document.read(block)) {
            for (int at = 0; at < length; at++) {
                fields.next(block[at]);
            }
        }
    }

    private void next(byte character) throws Rejected {
        if (character == BEGIN) {
            matched = 0;
        } else if (matched == UNWANTED.length()) {
            last(Character.toLowerCase((char) character));
        } else if (matched >= 0 && !isPassedOver(character)) {
            matched = Character.toLowerCase((char) character) == UNWANTED.charAt(matched) ? matched + 1 : -1;
        }
    }

    private void last(char character) throws Rejected {
        if (NEXT.indexOf(character) >= 0) {
            throw new Rejected(Reason.REMOTE);
        }
        matched = character == 0 ? matched : -1;
    }

    /** The upper half of a letter of two bytes, and the blanks before the code. */
    private boolean isPassedOver(byte character) {
        return character == 0 || matched == 0 && character == ' ';
    }
}
