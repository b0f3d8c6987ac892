package vn.hopluu.aggregation.board;

import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Where a scope stood before, so that it can be taken off the boards it left.
 *
 * @param parent the unit above it, as last known
 * @param left units above it that it moved away from; a crash may have kept it on their boards
 */
record Trail(@Nullable String parent, Set<String> left) {

    static final Trail NONE = new Trail(null, Set.of());

    Trail {
        left = Set.copyOf(left);
    }

    /** The boards it must not be on, now that it stands below the given unit. */
    Set<String> leftFor(@Nullable String next) {
        Set<String> all = new TreeSet<>(left);
        if (parent != null) {
            all.add(parent);
        }
        all.removeIf(former -> Objects.equals(former, next));
        return all;
    }
}
