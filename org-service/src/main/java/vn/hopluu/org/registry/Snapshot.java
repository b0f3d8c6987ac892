package vn.hopluu.org.registry;

import java.util.List;
import vn.hopluu.org.unit.UnitTree;

/**
 * The tree as the store had it.
 *
 * @param version the same for the same contents, on every instance
 */
public record Snapshot(UnitTree tree, String version) {

    static Snapshot of(List<UnitState> states) {
        UnitTree tree = UnitTree.of(
                states.stream().flatMap(state -> state.asUnit().stream()).toList());
        // Order-free, so that it does not matter in which order the store lists its documents.
        long mixed = states.stream()
                .mapToLong(state -> 31L * state.unit().hashCode() + state.revision() * 0x9E3779B97F4A7C15L)
                .map(hash -> (hash ^ (hash >>> 31)) * 0xBF58476D1CE4E5B9L)
                .sum();
        return new Snapshot(tree, Long.toHexString(mixed));
    }
}
