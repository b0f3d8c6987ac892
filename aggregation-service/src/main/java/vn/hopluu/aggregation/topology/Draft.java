package vn.hopluu.aggregation.topology;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
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

    Draft(Books books) {
        this.books = books;
    }

    /** Enters everything, the scopes by way of the caller, who gives out sequence numbers. */
    void post(BiConsumer<Scope, ScopeState> scopePosting) {
        units.values().forEach(books::enter);
        contributions.values().forEach(books::enter);
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
    public ScopeState scope(Scope scope) {
        ScopeState drafted = scopes.get(scope);
        return drafted == null ? books.scope(scope) : drafted;
    }

    @Override
    public void enter(Scope scope, ScopeState state) {
        scopes.put(scope, state);
    }
}
