package vn.hopluu.aggregation.live;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import vn.hopluu.aggregation.board.Board;

/** A whole board as an event, written when the first stream needs it and then kept for the others. */
final class Snapshot {

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
        return Frame.ofFirst("snapshot", board.position().toString(), json.writeValueAsBytes(board.view()));
    }
}
