package vn.hopluu.report.screening;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * The compressed streams of a PDF in which objects are kept (ISO 32000-1, 7.5.7). They are known by what is in them, two numbers
 * first, and not by what the file calls them; pictures are left alone after their first letters.
 */
final class ObjectStreams implements AutoCloseable {

    private static final int BLOCK = 8_192;

    /** The longest name that is looked for, every letter of it escaped, and what follows it. */
    private static final int TAIL = 256;

    /** Numbers as lenient readers take them, or a comment that may stand before them. */
    private static final Pattern OBJECTS =
            Pattern.compile("%|[-+.\\d]{1,20}([\\s\\x00]+([-+.\\d%]|$)|%|$)", Pattern.DOTALL);

    private static final int ENOUGH_TO_KNOW = 64;

    /** What it costs to begin with a stream, in bytes: a file may be nothing but beginnings. */
    private static final int ENTRANCE = 2_048;

    private final Budget budget;
    private final Inflater inflater = new Inflater();
    private final byte[] window = new byte[TAIL + BLOCK];

    ObjectStreams(Budget budget) {
        this.budget = budget;
    }

    /** @param at where the stream's bytes begin */
    void look(ByteBuffer file, int at) throws Rejected {
        budget.spend(ENTRANCE);
        inflater.reset();
        inflater.setInput(file.slice(at, file.limit() - at));
        int filled = 0;
        boolean begun = false;
        for (int length = next(filled); length > 0; length = next(filled)) {
            budget.spend(length);
            int first = begun ? 0 : firstLetter(length);
            if (!begun && first < length && !isOfObjects(first, length)) {
                return;
            }
            begun = begun || first < length;
            filled = begun ? searched(filled + length) : 0;
        }
        PdfNames.refuse(ByteBuffer.wrap(window, 0, filled), filled);
    }

    /** Looks through the window but for its end, where a name may be cut in two, and which it keeps. */
    private int searched(int filled) throws Rejected {
        int to = Math.max(0, filled - TAIL);
        PdfNames.refuse(ByteBuffer.wrap(window, 0, filled), to);
        System.arraycopy(window, to, window, 0, filled - to);
        return filled - to;
    }

    /** What is broken ends where it breaks, and what came before that counts, as readers take it that repair files. */
    private int next(int filled) {
        long before = inflater.getBytesWritten();
        try {
            return inflater.inflate(window, filled, BLOCK);
        } catch (DataFormatException notCompressedOrBroken) {
            return (int) (inflater.getBytesWritten() - before);
        }
    }

    private boolean isOfObjects(int first, int length) {
        int count = Math.min(length - first, ENOUGH_TO_KNOW);
        return OBJECTS.matcher(new String(window, first, count, StandardCharsets.ISO_8859_1))
                .lookingAt();
    }

    private int firstLetter(int length) {
        int at = 0;
        while (at < length && (window[at] == 0 || window[at] == ' ' || window[at] >= '\t' && window[at] <= '\r')) {
            at++;
        }
        return at;
    }

    @Override
    public void close() {
        inflater.end();
    }
}
