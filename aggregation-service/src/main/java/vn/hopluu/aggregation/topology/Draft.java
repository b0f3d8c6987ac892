package vn.hopluu.aggregation.topology;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What one message changes in the books, kept apart until all of it is known: a message counts wholly or not at all, and
 * a scope that it touches many times is read and written once.
 */
final class Draft implements Books {

    private final Books books;
    private final Map<String, PublishedUnit> units = new HashMap<>();
    private final Map<String, Contribution> contributions = new HashMap<>();
    private final Map<Scope, ScopeState> scopes = new LinkedHashMap<>();
    private final NavigableMap<String, Integer> tallies = new TreeMap<>();

    Draft(Books books) {
        this.books = books;
    }

    /** Enters everything, the scopes by way of the caller, who gives out sequence numbers. */
    void post(BiConsumer<Scope, ScopeState> scopePosting) {
        units.values().forEach(books::enter);
        contributions.values().forEach(books::enter);
        tallies.forEach(books::enterTally);
        scopes.forEach(scopePosting);
    }

    @Override
    public @Nullable PublishedUnit unit(String unit) {
        PublishedUnit drafted = units.get(unit);
        return drafted == null ? books.unit(unit) : drafted;
    }

    @Override
    public void enter(PublishedUnit unit) {
        units.put(unit.unit(), unit);
    }

    @Override
    public @Nullable Contribution contribution(String key) {
        Contribution drafted = contributions.get(key);
        return drafted == null ? books.contribution(key) : drafted;
    }

    @Override
    public List<Contribution> contributionsOf(String unit) {
        return books.contributionsOf(unit).stream()
                .map(entered -> contributions.getOrDefault(entered.key(), entered))
                .toList();
    }

    @Override
    public void enter(Contribution contribution) {
        contributions.put(contribution.key(), contribution);
    }

    @Override
    public int tally(String key) {
        Integer drafted = tallies.get(key);
        return drafted == null ? books.tally(key) : drafted;
    }

    @Override
    public void enterTally(String key, int reports) {
        tallies.put(key, reports);
    }

    @Override
    public Optional<String> firstTally(String prefix, Set<String> gone) {
        return Stream.concat(books.firstTally(prefix, without(prefix, gone)).stream(), drafted(prefix, gone))
                .min(Comparator.naturalOrder());
    }

    @Override
    public Optional<String> lastTally(String prefix, Set<String> gone) {
        return Stream.concat(books.lastTally(prefix, without(prefix, gone)).stream(), drafted(prefix, gone))
                .max(Comparator.naturalOrder());
    }

    private Stream<String> drafted(String prefix, Set<String> gone) {
        return ofPrefix(prefix).entrySet().stream()
                .filter(tally -> tally.getValue() > 0 && !gone.contains(tally.getKey()))
                .map(Map.Entry::getKey);
    }

    private Set<String> without(String prefix, Set<String> gone) {
        var all = new HashSet<>(gone);
        ofPrefix(prefix).forEach((key, reports) -> {
            if (reports == 0) {
                all.add(key);
            }
        });
        return all;
    }

    private SortedMap<String, Integer> ofPrefix(String prefix) {
        return tallies.subMap(prefix, Tally.end(prefix));
    }

    @Override
    public ScopeState scope(Scope scope) {
        ScopeState drafted = scopes.get(scope);
        return drafted == null ? books.scope(scope) : drafted;
    }

    @Override
    public void enter(Scope scope, ScopeState state) {
        scopes.put(scope, state);
    }
}
