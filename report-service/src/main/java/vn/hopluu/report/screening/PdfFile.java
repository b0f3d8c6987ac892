package vn.hopluu.report.screening;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import vn.hopluu.report.screening.Verdict.Reason;

/**
 * A PDF (ISO 32000), looked through for names that make it act by itself: in its own text, and in its compressed object
 * streams. It is not parsed: what a reader finds by one of many ways to write a file is found here by its name, and nothing
 * that the file says about its own structure has to be believed.
 */
final class PdfFile {

    private static final byte[] STREAM = {'s', 't', 'r', 'e', 'a', 'm'};

    private static final int LONGEST_LINE = 1_024;
    private static final byte[] END = {'e', 'n', 'd'};

    private final ByteBuffer file;
    private final ObjectStreams objects;

    private PdfFile(ByteBuffer file, ObjectStreams objects) {
        this.file = file;
        this.objects = objects;
    }

    static FileType checked(Path path) throws IOException, Rejected {
        try (Arena arena = Arena.ofConfined();
                FileChannel channel = FileChannel.open(path, StandardOpenOption.READ);
                ObjectStreams objects = new ObjectStreams(new Budget())) {
            ByteBuffer file =
                    channel.map(MapMode.READ_ONLY, 0, channel.size(), arena).asByteBuffer();
            new PdfFile(file, objects).look();
            return FileType.PDF;
        }
    }

    private void look() throws Rejected {
        PdfNames names = new PdfNames(file, false);
        int streamBefore = 0;
        for (int at = 0; at < file.limit(); at++) {
            byte character = file.get(at);
            if (character == '/') {
                names.refuseAt(at);
            } else if (character == 's' && isStream(at)) {
                look(streamBefore, at);
                streamBefore = at;
            }
        }
        if (!names.hasEnd()) {
            throw new Rejected(Reason.DAMAGED);
        }
    }

    private void look(int streamBefore, int at) throws Rejected {
        if (StreamHead.hidesObjects(file, streamBefore, at)) {
            throw new Rejected(Reason.DAMAGED);
        }
        objects.look(file, nextLine(at + STREAM.length));
    }

    /** The keyword, and not the end of {@code endstream}, nor the beginning of a longer word. */
    private boolean isStream(int at) {
        int end = at + STREAM.length;
        return end < file.limit()
                && (file.get(end) <= ' ' && file.get(end) >= 0 || file.get(end) == '%')
                && file.slice(at, STREAM.length).equals(ByteBuffer.wrap(STREAM))
                && !(at >= END.length && file.slice(at - END.length, END.length).equals(ByteBuffer.wrap(END)));
    }

    /** Lenient readers skip whatever else stands on the keyword's line. */
    private int nextLine(int from) {
        int end = Math.min(file.limit(), from + LONGEST_LINE);
        int at = from;
        while (at < end && file.get(at) != '\r' && file.get(at) != '\n') {
            at++;
        }
        boolean both = at + 1 < file.limit() && file.get(at) == '\r' && file.get(at + 1) == '\n';
        return Math.min(file.limit(), at + (both ? 2 : 1));
    }
}
