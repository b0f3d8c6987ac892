package vn.hopluu.aggregation.topology;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.jspecify.annotations.Nullable;

/**
 * The books in state stores. The stores' own cache collects the changes between two commits: under load a scope reaches
 * disk and changelog once for each commit, and a crash leaves no trace of what was not committed.
 */
final class StoredBooks implements Books {

    private static final String UNITS = "units";
    private static final String CONTRIBUTIONS = "contributions";
    private static final String SCOPES = "scopes";
    private static final String PROGRESS = "progress";
    private static final String TALLIES = "tallies";
    private static final StringSerializer PREFIX = new StringSerializer();

    private final KeyValueStore<String, PublishedUnit> units;
    private final KeyValueStore<String, Contribution> contributions;
    private final KeyValueStore<String, ScopeState> scopes;
    private final KeyValueStore<String, Progress> progress;
    private final KeyValueStore<String, Integer> tallies;

    StoredBooks(ProcessorContext<?, ?> context) {
        units = context.getStateStore(UNITS);
        contributions = context.getStateStore(CONTRIBUTIONS);
        scopes = context.getStateStore(SCOPES);
        progress = context.getStateStore(PROGRESS);
        tallies = context.getStateStore(TALLIES);
    }

    static Set<StoreBuilder<?>> stores() {
        return Stream.of(
                        store(UNITS, new UnitFormat().serde()),
                        store(CONTRIBUTIONS, new ContributionFormat().serde()),
                        store(SCOPES, new ScopeFormat().serde()),
                        store(PROGRESS, Progress.FORMAT.serde()),
                        store(TALLIES, Serdes.Integer()))
                .collect(Collectors.toSet());
    }

    private static StoreBuilder<?> store(String name, Serde<?> serde) {
        return Stores.keyValueStoreBuilder(Stores.persistentKeyValueStore(name), Serdes.String(), serde)
                .withCachingEnabled();
    }

    Progress progress() {
        Progress kept = progress.get(PROGRESS);
        return kept == null ? Progress.NONE : kept;
    }

    void enter(Progress now) {
        progress.put(PROGRESS, now);
    }

    @Override
    public @Nullable PublishedUnit unit(String unit) {
        return units.get(unit);
    }

    @Override
    public void enter(PublishedUnit unit) {
        units.put(unit.unit(), unit);
    }

    @Override
    public @Nullable Contribution contribution(String key) {
        return contributions.get(key);
    }

    @Override
    public List<Contribution> contributionsOf(String unit) {
        var found = new ArrayList<Contribution>();
        try (var all = contributions.prefixScan(Contribution.prefix(unit), PREFIX)) {
            all.forEachRemaining(entry -> found.add(entry.value));
        }
        return found;
    }

    @Override
    public void enter(Contribution contribution) {
        contributions.put(contribution.key(), contribution);
    }

    @Override
    public ScopeState scope(Scope scope) {
        ScopeState kept = scopes.get(scope.id());
        return kept == null ? ScopeState.NEW : kept;
    }

    @Override
    public void enter(Scope scope, ScopeState state) {
        scopes.put(scope.id(), state);
    }

    void forget(Scope scope) {
        scopes.delete(scope.id());
    }

    @Override
    public int tally(String key) {
        Integer kept = tallies.get(key);
        return kept == null ? 0 : kept;
    }

    @Override
    public void enterTally(String key, int reports) {
        if (reports == 0) {
            tallies.delete(key);
        } else {
            tallies.put(key, reports);
        }
    }

    @Override
    public Optional<String> firstTally(String prefix, Set<String> gone) {
        return first(tallies.range(prefix, Tally.end(prefix)), gone);
    }

    @Override
    public Optional<String> lastTally(String prefix, Set<String> gone) {
        return first(tallies.reverseRange(prefix, Tally.end(prefix)), gone);
    }

    private static Optional<String> first(KeyValueIterator<String, Integer> found, Set<String> gone) {
        try (found) {
            while (found.hasNext()) {
                String key = found.next().key;
                if (!gone.contains(key)) {
                    return Optional.of(key);
                }
            }
            return Optional.empty();
        }
    }

    /** The scopes in the order of their ids, from the one given on or from the first. */
    KeyValueIterator<String, ScopeState> scopesFrom(@Nullable String id) {
        return id == null ? scopes.all() : scopes.range(id, null);
    }
}
