package vn.hopluu.benchmarks.client;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The one document a live board shows: a unit's total and those of its children. */
public record Totals(
        String form,
        String period,
        String structure,
        String unit,
        Total total,
        List<Total> children,
        @Nullable String position) {

    public Optional<Total> child(String id) {
        return children.stream().filter(child -> id.equals(child.unit())).findFirst();
    }
}
