package vn.hopluu.aggregation.live;

import org.jspecify.annotations.Nullable;
import vn.hopluu.aggregation.board.Entry;
import vn.hopluu.aggregation.board.Position;
import vn.hopluu.aggregation.topology.Scope;
import vn.hopluu.aggregation.topology.ScopeTotal;
import vn.hopluu.aggregation.topology.TotalsTopic;

/** A scope's newest total, and the events that tell of it, each written once for all streams. */
final class Change {

    private final int partition;
    private final Entry entry;
    private volatile byte @Nullable [] total;
    private volatile byte @Nullable [] child;
    private volatile byte @Nullable [] gone;

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

    /** As seen on the given board: its own total, a child's, or that of a child which is one no more. */
    byte[] frame(Scope board) {
        if (board.equals(scope())) {
            return totalFrame();
        }
        return board.equals(above()) ? childFrame() : goneFrame();
    }

    private byte[] totalFrame() {
        byte[] known = total;
        return known != null ? known : (total = write("total", entry.total()));
    }

    private byte[] childFrame() {
        byte[] known = child;
        return known != null ? known : (child = write("child", entry.total()));
    }

    /** Its figures are for those who watch it where it is now. */
    private byte[] goneFrame() {
        byte[] known = gone;
        return known != null ? known : (gone = write("child", entry.total().withoutFigures()));
    }

    private byte[] write(String event, ScopeTotal told) {
        return Frame.of(event, new Position(partition, offset()).toString(), TotalsTopic.write(told));
    }
}
