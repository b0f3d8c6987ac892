package vn.hopluu.report.screening;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import vn.hopluu.report.screening.Verdict.Reason;

/**
 * The compressed streams of a PDF in which objects are kept (ISO 32000-1, 7.5.7). They are known by what is in them, numbers
 * first, and not by what the file calls them; pictures and pages are left alone after their first letters.
 */
final class ObjectStreams {

    /** Writers put a few hundred small objects into each. */
    private static final int LONGEST = 16 << 20;

    private static final int BLOCK = 4_096;

    private final Budget budget;

    ObjectStreams(Budget budget) {
        this.budget = budget;
    }

    /** @param at where the stream's bytes begin */
    void look(ByteBuffer file, int at) throws Rejected {
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(file.slice(at, file.limit() - at));
            PdfNames.refuse(inflated(inflater));
        } finally {
            inflater.end();
        }
    }

    private byte[] inflated(Inflater inflater) throws Rejected {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        byte[] block = new byte[BLOCK];
        boolean begun = false;
        for (int length = next(inflater, block); length > 0; length = next(inflater, block)) {
            budget.spend(length);
            begun = begun || hasLetter(block, length);
            if (begun && all.size() == 0 && !beginsWithNumber(block, length)) {
                return new byte[0];
            }
            if (begun) {
                all.write(block, 0, length);
            }
            if (all.size() > LONGEST) {
                throw new Rejected(Reason.BOMB);
            }
        }
        return all.toByteArray();
    }

    /** What is broken ends where it breaks, as readers take it that repair files. */
    private static int next(Inflater inflater, byte[] block) {
        try {
            return inflater.inflate(block);
        } catch (DataFormatException notCompressedOrBroken) {
            return 0;
        }
    }

    private static boolean hasLetter(byte[] block, int length) {
        return first(block, length) < length;
    }

    /** A number, or a comment that may stand before it. */
    private static boolean beginsWithNumber(byte[] block, int length) {
        byte character = block[first(block, length)];
        return character >= '0' && character <= '9' || character == '%';
    }

    private static int first(byte[] block, int length) {
        int at = 0;
        while (at < length && (block[at] == 0 || block[at] == ' ' || block[at] >= '\t' && block[at] <= '\r')) {
            at++;
        }
        return at;
    }
}
