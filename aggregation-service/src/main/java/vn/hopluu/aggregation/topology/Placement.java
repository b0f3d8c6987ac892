package vn.hopluu.aggregation.topology;

import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** The units under which a report counts in each structure, its own first, the top last. */
record Placement(List<String> then, List<String> now) {

    /** Of a report whose unit is not known yet. */
    static final Placement NOWHERE = new Placement(List.of(), List.of());

    Placement {
        then = List.copyOf(then);
        now = List.copyOf(now);
    }

    /** Gives each scope that a report of the form and period counts in, with the unit above it. */
    void forEachScope(String form, String period, BiConsumer<Scope, @Nullable String> action) {
        climb(then, (unit, parent) -> action.accept(new Scope(form, period, Structure.THEN, unit), parent));
        climb(now, (unit, parent) -> action.accept(new Scope(form, period, Structure.NOW, unit), parent));
    }

    private static void climb(List<String> path, BiConsumer<String, @Nullable String> action) {
        for (int level = 0; level < path.size(); level++) {
            action.accept(path.get(level), level + 1 < path.size() ? path.get(level + 1) : null);
        }
    }
}
