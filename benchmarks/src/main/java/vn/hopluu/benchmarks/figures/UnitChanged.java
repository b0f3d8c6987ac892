package vn.hopluu.benchmarks.figures;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An event of {@code org.units.v1} about a unit that was founded once and never changed. */
record UnitChanged(
        String unit,
        long revision,
        List<Span> spans,
        @Nullable String successor,
        List<Segment> lineage,
        Now now) {

    record Span(
            String from,
            @Nullable String to,
            String name,
            String kind,
            @Nullable String parent,
            @Nullable String code,
            @Nullable String electronicIdentifier) {}

    record Segment(String from, @Nullable String to, List<String> ancestors) {}

    record Now(LocalDate on, String unit, List<String> ancestors) {}

    static UnitChanged founded(String unit, String kind, List<String> ancestors) {
        var founded = "2020-01-01";
        var parent = ancestors.isEmpty() ? null : ancestors.getFirst();
        return new UnitChanged(
                unit,
                1,
                List.of(new Span(founded, null, "Giả lập " + unit, kind, parent, null, null)),
                null,
                List.of(new Segment(founded, null, ancestors)),
                new Now(LocalDate.now(), unit, ancestors));
    }
}
