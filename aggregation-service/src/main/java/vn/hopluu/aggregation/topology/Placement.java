package vn.hopluu.aggregation.topology;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
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

    /** A unit in whose total the report counts, and the unit above it. */
    private record Step(
            Structure structure, String unit, @Nullable String parent) {}

    /**
     * Gives each scope that a report of the form and period counts in, with the unit above it, except where the other
     * placement has the same scope below the same unit.
     */
    void forEachScopeBeside(Placement other, String form, String period, BiConsumer<Scope, @Nullable String> action) {
        Set<Step> steps = steps();
        steps.removeAll(other.steps());
        steps.forEach(step -> action.accept(new Scope(form, period, step.structure, step.unit), step.parent));
    }

    private Set<Step> steps() {
        var steps = new LinkedHashSet<Step>();
        climb(Structure.THEN, then, steps);
        climb(Structure.NOW, now, steps);
        return steps;
    }

    private static void climb(Structure structure, List<String> path, Set<Step> steps) {
        for (int level = 0; level < path.size(); level++) {
            steps.add(new Step(structure, path.get(level), level + 1 < path.size() ? path.get(level + 1) : null));
        }
    }
}
