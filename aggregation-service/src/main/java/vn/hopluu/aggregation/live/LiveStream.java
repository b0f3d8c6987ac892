package vn.hopluu.aggregation.live;

import io.micrometer.core.instrument.Counter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.hopluu.aggregation.topology.Scope;

/**
 * What one caller has still to be told: at most a snapshot and the newest change of each scope of its board. A caller
 * that reads slowly skips what was overtaken meanwhile.
 */
final class LiveStream implements EventStream {

    private final Scope board;
    private final Counter conflated;
    private final Awaited awaited = new Awaited();
    /** In the order of their offsets, so that whatever was sent last names all that was sent. */
    private final Map<String, Change> pending = new LinkedHashMap<>();

    private @Nullable Snapshot snapshot;

    LiveStream(Scope board, Counter conflated) {
        this.board = board;
        this.conflated = conflated;
    }

    Scope board() {
        return board;
    }

    void offer(Change change) {
        awaited.change(() -> {
            String unit = change.entry().total().unit();
            if (pending.remove(unit) != null) {
                conflated.increment();
            }
            pending.put(unit, change);
        });
    }

    /** Begins anew with a whole board: what was pending is in it. */
    void restart(Snapshot whole) {
        awaited.change(() -> {
            pending.clear();
            snapshot = whole;
        });
    }

    void end() {
        awaited.end();
    }

    @Override
    public List<byte[]> take(Duration patience) throws InterruptedException {
        return awaited.take(() -> snapshot != null || !pending.isEmpty(), patience, this::drain);
    }

    private List<byte[]> drain() {
        List<byte[]> frames = new ArrayList<>(pending.size() + 1);
        if (snapshot != null) {
            frames.add(snapshot.frame());
            snapshot = null;
        }
        pending.values().forEach(change -> frames.add(change.frame(board)));
        pending.clear();
        return frames;
    }

    @Override
    public boolean hasEnded() {
        return awaited.hasEnded();
    }
}
