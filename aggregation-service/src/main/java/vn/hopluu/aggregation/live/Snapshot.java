package vn.hopluu.aggregation.live;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import vn.hopluu.aggregation.board.Board;

/** A whole board as an event, written when the first stream needs it and then kept for the others. */
final class Snapshot {

    /** After a lost connection a browser waits this long before it comes back. */
    private static final int RETRY_MILLIS = 2_000;

    private final Board board;
    private final JsonMapper json;
    private byte @Nullable [] frame;

    Snapshot(Board board, JsonMapper json) {
        this.board = board;
        this.json = json;
    }

    Board board() {
        return board;
    }

    synchronized byte[] frame() {
        if (frame == null) {
            frame = write();
        }
        return frame;
    }

    private byte[] write() {
        String head = "retry: " + RETRY_MILLIS + "\nevent: snapshot\nid: " + board.position() + "\ndata: ";
        var written = new ByteArrayOutputStream();
        written.writeBytes(head.getBytes(StandardCharsets.UTF_8));
        written.writeBytes(json.writeValueAsBytes(board.view()));
        written.writeBytes(new byte[] {'\n', '\n'});
        return written.toByteArray();
    }
}
