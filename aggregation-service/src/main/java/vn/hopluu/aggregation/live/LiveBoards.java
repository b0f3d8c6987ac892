package vn.hopluu.aggregation.live;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import vn.hopluu.aggregation.board.Board;
import vn.hopluu.aggregation.board.Position;
import vn.hopluu.aggregation.topology.Scope;

/** The boards that are followed: every one with a stream, and those lately left. Guarded by the hub's lock. */
final class LiveBoards {

    private static final int KEPT = 256;

    private final JsonMapper json;
    private final LinkedHashMap<Scope, LiveBoard> boards = new LinkedHashMap<>(16, 0.75f, true);
    /** On which of them each scope is a child, so that one that moves away is taken off. */
    private final Map<Scope, LiveBoard> holders = new HashMap<>();

    LiveBoards(JsonMapper json) {
        this.json = json;
    }

    Optional<LiveBoard> find(Scope scope) {
        return Optional.ofNullable(boards.get(scope));
    }

    void deliver(Change change) {
        Scope scope = change.scope();
        Set<LiveBoard> concerned = new LinkedHashSet<>();
        add(concerned, boards.get(scope));
        add(concerned, holders.get(scope));
        Scope above = change.above();
        if (above != null) {
            add(concerned, boards.get(above));
        }
        concerned.forEach(board -> {
            board.apply(change);
            hold(board, scope);
        });
    }

    private static void add(Set<LiveBoard> boards, @Nullable LiveBoard board) {
        if (board != null) {
            boards.add(board);
        }
    }

    private void hold(LiveBoard board, Scope child) {
        if (board.hasChild(child)) {
            holders.put(child, board);
        }
    }

    /**
     * Follows a board from now on.
     *
     * @param recent changes that the stored board may lack, one for each scope, so that their order says nothing
     * @return whether there is anything to follow
     */
    boolean add(Scope scope, Optional<Board> stored, Collection<Change> recent, long resumableFrom) {
        Optional<LiveBoard> made =
                stored.or(() -> begun(scope, recent)).map(board -> new LiveBoard(board, resumableFrom, json));
        made.ifPresent(board -> {
            recent.forEach(board::apply);
            board.childScopes().forEach(child -> holders.put(child, board));
            boards.put(scope, board);
            dropIdle();
        });
        return made.filter(board -> !board.isEmpty()).isPresent();
    }

    /** A board so new that no view has it. */
    private static Optional<Board> begun(Scope scope, Collection<Change> recent) {
        return recent.stream()
                .filter(change -> change.scope().equals(scope))
                .findFirst()
                .map(own -> new Board(
                        scope,
                        new Position(own.partition(), own.offset()),
                        own.offset(),
                        own.entry(),
                        new TreeMap<>()));
    }

    private void dropIdle() {
        if (boards.size() <= KEPT) {
            return;
        }
        Optional<LiveBoard> idle = boards.values().stream()
                .filter(board -> board.streams().isEmpty())
                .findFirst();
        idle.ifPresent(board -> {
            boards.remove(board.scope());
            holders.values().removeIf(holder -> holder == board);
        });
    }

    /** Follows none any more. */
    List<LiveStream> clear() {
        List<LiveStream> streams = new ArrayList<>();
        boards.values().forEach(board -> streams.addAll(board.streams()));
        boards.clear();
        holders.clear();
        return streams;
    }
}
