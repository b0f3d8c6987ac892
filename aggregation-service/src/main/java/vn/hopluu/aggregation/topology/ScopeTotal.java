package vn.hopluu.aggregation.topology;

import java.time.Instant;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The whole total of a scope, as {@code aggregation.totals.v1} carries it.
 *
 * @param parent the unit above in the same structure; null at the top
 * @param sequence grows with every change of the scope, for ever
 * @param seen offset, in the same partition of the reports' topic, of the newest event counted when this was emitted
 * @param asOf when the newest act on a report counted here took place; null when nothing was sent yet
 * @param lines by indicator code
 */
public record ScopeTotal(
        String form,
        String period,
        Structure structure,
        String unit,
        @Nullable String parent,
        long sequence,
        long seen,
        @Nullable Instant asOf,
        Counts counts,
        SortedMap<String, LineTotal> lines)
        implements TotalsMessage {

    public ScopeTotal {
        lines = Collections.unmodifiableSortedMap(new TreeMap<>(lines));
    }

    @Override
    public String key() {
        return scope().id();
    }

    public Scope scope() {
        return new Scope(form, period, structure, unit);
    }

    /** Where the scope stands, and nothing of what counts in it. */
    public ScopeTotal withoutFigures() {
        return new ScopeTotal(
                form, period, structure, unit, parent, sequence, seen, null, Counts.NONE, Collections.emptySortedMap());
    }

    /** Whether no report counts here any more, so that views drop the scope. */
    public boolean countsNothing() {
        return counts.expected() == 0;
    }
}
