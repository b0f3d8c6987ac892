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

    private final ByteBuffer file;
    private final ObjectStreams objects = new ObjectStreams(new Budget());

    private PdfFile(ByteBuffer file) {
        this.file = file;
    }

    static FileType checked(Path path) throws IOException, Rejected {
        try (Arena arena = Arena.ofConfined();
                FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            ByteBuffer file =
                    channel.map(MapMode.READ_ONLY, 0, channel.size(), arena).asByteBuffer();
            new PdfFile(file).look();
            return FileType.PDF;
        }
    }

    private void look() throws Rejected {
        PdfNames names = new PdfNames(file, false);
        for (int at = 0; at < file.limit(); at++) {
            byte character = file.get(at);
            if (character == '/') {
                names.refuseAt(at);
            } else if (character == 's' && isStream(at)) {
                objects.look(file, afterTheLineEnd(at + STREAM.length));
            }
        }
        if (!names.hasEnd()) {
            throw new Rejected(Reason.DAMAGED);
        }
    }

    /** The keyword, and not the end of {@code endstream}. */
    private boolean isStream(int at) {
        int end = at + STREAM.length;
        return end < file.limit()
                && (file.get(end) == '\r' || file.get(end) == '\n')
                && file.slice(at, STREAM.length).equals(ByteBuffer.wrap(STREAM))
                && (at == 0 || file.get(at - 1) != 'd');
    }

    private int afterTheLineEnd(int at) {
        boolean both = file.get(at) == '\r' && at + 1 < file.limit() && file.get(at + 1) == '\n';
        return at + (both ? 2 : 1);
    }
}
