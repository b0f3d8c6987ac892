package vn.hopluu.aggregation.live;

import com.mongodb.MongoException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.hopluu.aggregation.board.Board;
import vn.hopluu.aggregation.board.Entry;
import vn.hopluu.aggregation.board.Position;
import vn.hopluu.aggregation.topology.Generation;
import vn.hopluu.aggregation.topology.Scope;

/**
 * Joins the boards in the store with the totals that arrive: a board is read once, when it is first asked for, and then
 * followed. What arrives is remembered until views hold it, so that no total falls between the two.
 */
@Component
public class Hub {

    private static final int RECENT_LIMIT = 200_000;
    private static final int ATTEMPTS = 5;

    private final StoredBoards stored;
    private final LiveMetrics metrics;
    private final ReentrantLock lock = new ReentrantLock();
    private final LiveBoards boards;
    private @Nullable Session session;

    Hub(StoredBoards stored, LiveMetrics metrics, JsonMapper json) {
        this.stored = stored;
        this.metrics = metrics;
        this.boards = new LiveBoards(json);
    }

    /** What became of a wish to see a board. */
    public sealed interface Sight<T> {

        record Seen<T>(T what) implements Sight<T> {}

        /** Nobody reports in the scope. */
        record NoSuchTotal<T>() implements Sight<T> {}

        /** This instance cannot follow totals yet. */
        record NotReady<T>() implements Sight<T> {}
    }

    /** A board of a generation. */
    public record Shown(Generation generation, Board board) {}

    /** The board as its streams show it at this moment; from now on it is followed, as if there were one. */
    public Sight<Shown> look(Scope scope) {
        return reach(
                scope,
                (current, board) ->
                        new Shown(current.generation(), board.snapshot().board()));
    }

    /** Opens a stream that begins with a snapshot or, where the last seen id allows it, with what changed since. */
    Sight<LiveStream> open(Scope scope, Optional<Position> lastSeen) {
        return attach(new LiveStream(scope, metrics.conflated()), lastSeen);
    }

    /** What arrived of the scopes after all that views hold; empty where something may be missing in between. */
    Optional<List<Entry>> since(Generation generation, Collection<Scope> scopes, Map<Integer, Long> writtenBelow) {
        return locked(() -> Optional.ofNullable(session)
                .filter(current -> current.generation().equals(generation))
                .filter(current -> scopes.stream().allMatch(scope -> current.joins(scope, writtenBelow)))
                .map(current -> current.recent().of(scopes)));
    }

    /** For good, also where the stream is just being taken along to another generation. */
    void close(LiveStream stream) {
        locked(() -> {
            stream.end();
            return boards.find(stream.board()).map(board -> board.streams().remove(stream));
        });
    }

    /** Takes totals of the session's generation, in the order of their offsets. */
    void take(List<Change> changes, Map<Integer, Long> offsets) {
        locked(() -> {
            if (session != null) {
                Session current = session;
                changes.forEach(change -> deliver(current, change));
                current.reached().putAll(offsets);
            }
            return changes;
        });
    }

    private void deliver(Session current, Change change) {
        current.recent().put(change);
        boards.deliver(change);
        metrics.shown(change.entry().total());
    }

    /** Forgets what views have held for a while. */
    void trim(Map<Integer, Long> written) {
        locked(() -> {
            if (session != null) {
                session.recent().trim(written);
            }
            return written;
        });
    }

    /** Goes over to a generation: whoever watches gets a new snapshot, made of its boards. */
    void begin(Generation generation, int partitions, Map<Integer, Long> from) {
        List<LiveStream> watching = locked(() -> {
            List<LiveStream> streams = boards.clear();
            session = next(generation, partitions, from);
            return streams;
        });
        for (LiveStream stream : watching) {
            if (!isTakenAlong(stream)) {
                stream.end();
            }
        }
    }

    private boolean isTakenAlong(LiveStream stream) {
        try {
            return attach(stream, Optional.empty()) instanceof Sight.Seen;
        } catch (MongoException storeIsAway) {
            return false;
        }
    }

    private Session next(Generation generation, int partitions, Map<Integer, Long> from) {
        Map<Integer, Long> resumableFrom = new HashMap<>();
        if (session != null) {
            session.reached().forEach((partition, offset) -> resumableFrom.put(partition, offset + 1));
        }
        return new Session(generation, partitions, new Recent(RECENT_LIMIT, from), new HashMap<>(), resumableFrom);
    }

    /** Ends every stream, so that callers turn to another instance. */
    void end() {
        List<LiveStream> watching = locked(() -> {
            session = null;
            return boards.clear();
        });
        watching.forEach(LiveStream::end);
    }

    private Sight<LiveStream> attach(LiveStream stream, Optional<Position> lastSeen) {
        return reach(stream.board(), (current, board) -> {
            begin(current, board, stream, lastSeen);
            return stream;
        });
    }

    /** Does something with a board that is followed, or follows it first. */
    private <T> Sight<T> reach(Scope scope, BiFunction<Session, LiveBoard, T> use) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Session current = locked(() -> session);
            if (current == null) {
                return new Sight.NotReady<>();
            }
            Optional<T> seen = locked(() -> followed(current, scope).map(board -> use.apply(current, board)));
            if (seen.isPresent()) {
                return new Sight.Seen<>(seen.get());
            }
            var read = stored.read(current.generation(), scope, current.partition(scope));
            if (locked(() -> load(current, scope, read)) == Loading.ABSENT) {
                return new Sight.NoSuchTotal<>();
            }
        }
        return new Sight.NotReady<>();
    }

    private Optional<LiveBoard> followed(Session current, Scope scope) {
        return session == current ? boards.find(scope).filter(board -> !board.isEmpty()) : Optional.empty();
    }

    private static void begin(Session current, LiveBoard board, LiveStream stream, Optional<Position> lastSeen) {
        if (stream.hasEnded()) {
            return;
        }
        long reached = current.reached(current.partition(board.scope()));
        Optional<List<Change>> since = lastSeen.flatMap(seen -> board.since(seen, reached));
        since.ifPresentOrElse(changes -> changes.forEach(stream::offer), () -> stream.restart(board.snapshot()));
        board.streams().add(stream);
    }

    private enum Loading {
        LOADED,
        ABSENT,
        AGAIN
    }

    private Loading load(Session current, Scope scope, StoredBoards.Stored read) {
        int partition = current.partition(scope);
        if (session != current || current.recent().floor(partition) > read.writtenBelow()) {
            return Loading.AGAIN;
        }
        boolean loaded = boards.add(scope, read.board(), current.recent().all(), current.resumableFrom(partition));
        return loaded ? Loading.LOADED : Loading.ABSENT;
    }

    private <T extends @Nullable Object> T locked(Supplier<T> work) {
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }
}
