package vn.hopluu.aggregation.live;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.hopluu.aggregation.board.Boards;
import vn.hopluu.aggregation.board.Entry;
import vn.hopluu.aggregation.feed.Positions;
import vn.hopluu.aggregation.rebuild.Generations;
import vn.hopluu.aggregation.topology.Scope;
import vn.hopluu.aggregation.topology.ScopeTotal;
import vn.hopluu.aggregation.topology.TotalsTopic;

/**
 * The own totals of many scopes at once, as new as any stream shows them, without following their boards; as new as the
 * store has them while this instance cannot follow totals.
 */
@Component
public class NewestTotals {

    private final Hub hub;
    private final Boards boards;
    private final Positions positions;
    private final Generations generations;

    NewestTotals(Hub hub, Boards boards, Positions positions, Generations generations) {
        this.hub = hub;
        this.boards = boards;
        this.positions = positions;
        this.generations = generations;
    }

    /** Each of the scopes that anybody reports in. Positions are read first: what is written in between is only newer. */
    public Map<Scope, ScopeTotal> of(Collection<Scope> scopes) {
        var generation = generations.active();
        Map<Integer, Long> written = positions.next(generation, TotalsTopic.NAME);
        Map<String, Entry> newest = new HashMap<>(boards.own(generation, scopes));
        Optional<List<Entry>> since = hub.since(generation, scopes, written);
        since.ifPresent(entries ->
                entries.forEach(entry -> newest.merge(entry.total().scope().id(), entry, NewestTotals::later)));
        return byScope(newest.values());
    }

    private static Entry later(Entry one, Entry other) {
        return one.offset() > other.offset() ? one : other;
    }

    private static Map<Scope, ScopeTotal> byScope(Collection<Entry> entries) {
        Map<Scope, ScopeTotal> totals = new HashMap<>();
        for (Entry entry : entries) {
            if (!entry.total().countsNothing()) {
                totals.put(entry.total().scope(), entry.total());
            }
        }
        return totals;
    }
}
