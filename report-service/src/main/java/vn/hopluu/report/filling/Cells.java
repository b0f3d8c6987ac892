package vn.hopluu.report.filling;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import vn.hopluu.report.problem.Violation;

/**
 * A content cell by cell, each under its JSON pointer: {@code /values/CONTESTS}. A cell is a figure or a text; a blank one is
 * absent, so that blank and zero differ.
 */
public record Cells(SortedMap<String, Object> all) {

    public static Cells of(Content content) {
        SortedMap<String, Object> all = new TreeMap<>();
        add(all, "/values", content.values());
        add(all, "/notes", content.notes());
        add(all, "/narrative", content.narrative());
        add(all, "/explanations", content.explanations());
        return new Cells(all);
    }

    private static void add(SortedMap<String, Object> all, String part, Map<String, ?> cells) {
        cells.forEach((code, cell) -> all.put(part + Violation.token(code), cell));
    }

    /** A {@link BigDecimal} or a text. */
    public Optional<Object> at(String pointer) {
        return Optional.ofNullable(all.get(pointer));
    }

    /** The pointers of the cells that are not the same in both. */
    public SortedSet<String> differing(Cells other) {
        SortedSet<String> pointers = new TreeSet<>(all.keySet());
        pointers.addAll(other.all.keySet());
        pointers.removeIf(pointer -> Objects.equals(all.get(pointer), other.all.get(pointer)));
        return pointers;
    }
}
