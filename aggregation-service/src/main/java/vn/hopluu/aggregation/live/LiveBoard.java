package vn.hopluu.aggregation.live;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import vn.hopluu.aggregation.board.Board;
import vn.hopluu.aggregation.board.Entry;
import vn.hopluu.aggregation.board.Position;
import vn.hopluu.aggregation.topology.Scope;

/** A board that follows the totals topic, with the streams that show it. Guarded by the hub's lock. */
final class LiveBoard {

    private final Scope scope;
    private final JsonMapper json;
    private final int partition;
    private final long completeFrom;
    private final Map<String, Change> children = new HashMap<>();
    /** Children that left since this board is followed, so that a stream that resumes hears of it. */
    private final Map<String, Change> departed = new HashMap<>();

    private final Set<LiveStream> streams = new HashSet<>();
    private Change own;
    private long newest;
    private @Nullable Snapshot snapshot;

    /** @param resumableFrom no earlier id of this board can be resumed from, whatever the board itself says */
    LiveBoard(Board stored, long resumableFrom, JsonMapper json) {
        this.scope = stored.scope();
        this.json = json;
        this.partition = stored.position().partition();
        this.completeFrom = Math.max(stored.completeFrom(), resumableFrom);
        this.newest = stored.position().offset();
        this.own = new Change(partition, stored.own());
        stored.children().forEach((unit, entry) -> children.put(unit, new Change(partition, entry)));
    }

    Scope scope() {
        return scope;
    }

    Set<LiveStream> streams() {
        return streams;
    }

    Stream<Scope> childScopes() {
        return children.values().stream().map(Change::scope);
    }

    boolean hasChild(Scope child) {
        return children.containsKey(child.unit());
    }

    /** Whether anybody would want to come here: a board that lost all its reports is none. */
    boolean isEmpty() {
        return own.entry().total().countsNothing();
    }

    /** Follows the change and tells the streams, unless it is none for this board or known already. */
    void apply(Change change) {
        if (isAbout(change.scope()) && (change.scope().equals(scope) ? own(change) : child(change))) {
            newest = Math.max(newest, change.offset());
            snapshot = null;
            streams.forEach(stream -> stream.offer(change));
        }
    }

    /** A unit has totals for other forms and periods, and in the other structure: they say nothing of its place here. */
    private boolean isAbout(Scope changed) {
        return scope.besides(changed.unit()).equals(changed);
    }

    private boolean own(Change change) {
        if (change.offset() <= own.offset()) {
            return false;
        }
        own = change;
        return true;
    }

    private boolean child(Change change) {
        String unit = change.entry().total().unit();
        Change known = children.containsKey(unit) ? children.get(unit) : departed.get(unit);
        if (known != null && change.offset() <= known.offset()) {
            return false;
        }
        if (scope.equals(change.above()) && !change.entry().total().countsNothing()) {
            departed.remove(unit);
            children.put(unit, change);
            return true;
        }
        if (children.remove(unit) == null) {
            return false;
        }
        departed.put(unit, change);
        return true;
    }

    /**
     * The changes since the id that a stream has seen last, oldest first; empty when the id is of no use: older than what
     * can be told, or newer than anything that happened here.
     */
    Optional<List<Change>> since(Position seen, long reached) {
        boolean usable = seen.partition() == partition
                && seen.offset() >= completeFrom
                && seen.offset() <= Math.max(newest, reached);
        return usable ? Optional.of(after(seen.offset())) : Optional.empty();
    }

    private List<Change> after(long offset) {
        return Stream.of(Stream.of(own), children.values().stream(), departed.values().stream())
                .flatMap(changes -> changes)
                .filter(change -> change.offset() > offset)
                .sorted(Comparator.comparingLong(Change::offset))
                .toList();
    }

    Snapshot snapshot() {
        Snapshot known = snapshot;
        return known != null ? known : (snapshot = new Snapshot(board(), json));
    }

    private Board board() {
        SortedMap<String, Entry> entries = new TreeMap<>();
        children.forEach((unit, change) -> entries.put(unit, change.entry()));
        return new Board(scope, new Position(partition, newest), completeFrom, own.entry(), entries);
    }
}
