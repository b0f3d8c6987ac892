package vn.hopluu.aggregation.live;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import vn.hopluu.aggregation.board.Entry;
import vn.hopluu.aggregation.board.Position;
import vn.hopluu.aggregation.topology.Scope;
import vn.hopluu.aggregation.topology.TotalsTopic;

/** A scope's newest total, and the events that tell of it, each written once for all streams. */
final class Change {

    private final int partition;
    private final Entry entry;
    private volatile byte @Nullable [] total;
    private volatile byte @Nullable [] child;

    Change(int partition, Entry entry) {
        this.partition = partition;
        this.entry = entry;
    }

    Entry entry() {
        return entry;
    }

    int partition() {
        return partition;
    }

    long offset() {
        return entry.offset();
    }

    Scope scope() {
        return entry.total().scope();
    }

    /** The board of the unit above; null at the top. */
    @Nullable
    Scope above() {
        String parent = entry.total().parent();
        return parent == null ? null : scope().besides(parent);
    }

    /** As seen on the given board: its own total, or a child's. */
    byte[] frame(Scope board) {
        return board.unit().equals(entry.total().unit()) ? totalFrame() : childFrame();
    }

    private byte[] totalFrame() {
        byte[] known = total;
        return known != null ? known : (total = write("total"));
    }

    private byte[] childFrame() {
        byte[] known = child;
        return known != null ? known : (child = write("child"));
    }

    private byte[] write(String event) {
        String head = "event: " + event + "\nid: " + new Position(partition, offset()) + "\ndata: ";
        var frame = new ByteArrayOutputStream();
        frame.writeBytes(head.getBytes(StandardCharsets.UTF_8));
        frame.writeBytes(TotalsTopic.write(entry.total()));
        frame.writeBytes(new byte[] {'\n', '\n'});
        return frame.toByteArray();
    }
}
