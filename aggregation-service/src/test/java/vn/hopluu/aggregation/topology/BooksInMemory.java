package vn.hopluu.aggregation.topology;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Books for tests of the law alone. */
final class BooksInMemory implements Books {

    private final Map<String, PublishedUnit> units = new HashMap<>();
    private final Map<String, Contribution> contributions = new HashMap<>();
    private final Map<String, ScopeState> scopes = new TreeMap<>();
    private final NavigableMap<String, Integer> tallies = new TreeMap<>();

    void record(PublishedReport report) {
        new Bookkeeping(this).record(report);
    }

    void record(PublishedUnit unit) {
        new Bookkeeping(this).record(unit);
    }

    /** The total of the period that the reports of {@link Reports} are about. */
    ScopeState total(Structure structure, String unit) {
        return scope(new Scope(Reports.FORM, Reports.PERIOD, structure, unit));
    }

    /** Every scope that something counts in, by id. */
    Map<String, ScopeState> totals() {
        var alive = new TreeMap<>(scopes);
        alive.values().removeIf(ScopeState::countsNothing);
        return alive;
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
        return contributions.values().stream()
                .filter(contribution -> contribution.report().unit().equals(unit))
                .toList();
    }

    @Override
    public void enter(Contribution contribution) {
        contributions.put(contribution.key(), contribution);
    }

    @Override
    public int tally(String key) {
        return tallies.getOrDefault(key, 0);
    }

    @Override
    public void enterTally(String key, int reports) {
        tallies.put(key, reports);
        tallies.values().removeIf(count -> count == 0);
    }

    @Override
    public Optional<String> firstTally(String prefix, Set<String> gone) {
        return tallies(prefix, gone).findFirst();
    }

    @Override
    public Optional<String> lastTally(String prefix, Set<String> gone) {
        return tallies(prefix, gone).reduce((first, second) -> second);
    }

    private Stream<String> tallies(String prefix, Set<String> gone) {
        return tallies.keySet().stream().filter(key -> key.startsWith(prefix) && !gone.contains(key));
    }

    /** Whether no figure is kept for a scope in which nothing counts. */
    boolean keepsNoFigureForNothing() {
        return tallies.keySet().stream()
                .map(key -> key.substring(0, key.indexOf('|')))
                .allMatch(totals()::containsKey);
    }

    @Override
    public ScopeState scope(Scope scope) {
        return Objects.requireNonNullElse(scopes.get(scope.id()), ScopeState.NEW);
    }

    @Override
    public void enter(Scope scope, ScopeState state) {
        scopes.put(scope.id(), state);
    }
}
