package vn.hopluu.report.screening;

import java.nio.ByteBuffer;
import java.util.regex.Pattern;

/**
 * What a PDF says before a stream, back to the stream before it. Writers pack streams of objects by Flate alone; behind other
 * filters, a predictor or a filter that is named elsewhere their names are not to be read, and there is no good reason for it.
 */
final class StreamHead {

    private static final int FARTHEST = 64 * 1024;
    private static final int VALUE = 80;

    /** The first of a list's items is an object elsewhere; that of a stream of objects is a number of bytes. */
    private static final Pattern REFERENCE = Pattern.compile("[\\s\\x00]*\\d+[\\s\\x00]+\\d+[\\s\\x00]+R");

    private static final String FLATE_ALONE = "\\[(?![\\s\\x00]*/(FlateDecode|Fl)[\\s\\x00]*])";
    private static final String OTHERS = "ASCIIHexDecode|AHx|ASCII85Decode|A85|LZWDecode|LZW|RunLengthDecode|RL|Crypt";
    private static final Pattern PACKED_OTHERWISE =
            Pattern.compile("[\\s\\x00]*([%\\d]|" + FLATE_ALONE + "|/([^\\s/<>\\[\\]()]*#|(" + OTHERS + ")\\b))");
    private static final Pattern PARAMETERS = Pattern.compile("[\\s\\x00]*(<<|\\[|\\d+[\\s\\x00]+\\d)");

    private final PdfNames names;
    private boolean ofObjects;
    private boolean hidden;

    private StreamHead(PdfNames names) {
        this.names = names;
    }

    static boolean hidesObjects(ByteBuffer file, int from, int to) {
        StreamHead head = new StreamHead(new PdfNames(file, false));
        for (int at = Math.max(from, to - FARTHEST); at < to; at++) {
            if (file.get(at) == '/') {
                head.read(at);
            }
        }
        return head.ofObjects && head.hidden;
    }

    private void read(int slash) {
        switch (names.at(slash)) {
            case "ObjStm" -> ofObjects = true;
            case "First" -> ofObjects |= !isNext(REFERENCE);
            case "Filter" -> hidden |= isNext(PACKED_OTHERWISE);
            case "DecodeParms", "DP" -> hidden |= isNext(PARAMETERS);
            default -> {}
        }
    }

    private boolean isNext(Pattern value) {
        return value.matcher(names.following(VALUE)).lookingAt();
    }
}
