package vn.hopluu.aggregation.topology;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Everything that is remembered of one partition. */
interface Books extends Tallies {

    @Nullable
    PublishedUnit unit(String unit);

    void enter(PublishedUnit unit);

    @Nullable
    Contribution contribution(String key);

    List<Contribution> contributionsOf(String unit);

    void enter(Contribution contribution);

    /** {@link ScopeState#NEW} for a scope that nothing counted in so far. */
    ScopeState scope(Scope scope);

    void enter(Scope scope, ScopeState state);
}
