package vn.hopluu.benchmarks.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Acts of an invented province, as {@code PUT /api/restructurings/{id}} takes them. */
record SyntheticActs(SyntheticProvince province) {

    /** So many communes become one. */
    static final int IN_ONE = 3;

    record Act(String effective, String legalBasis, String title, List<Map<String, Object>> changes) {}

    private record Founding(
            String name,
            String kind,
            @Nullable String parent,
            @Nullable String code,
            @Nullable String electronicIdentifier) {}

    /** Creates the province and all that is in it. */
    Act founding() {
        var changes = new ArrayList<Map<String, Object>>();
        changes.add(create(province.id(), "PROVINCE", null));
        province.numbers()
                .mapToObj(province::district)
                .distinct()
                .forEach(district -> changes.add(create(district, "DISTRICT", province.id())));
        province.numbers().forEach(i -> changes.add(create(province.commune(i), "COMMUNE", province.district(i))));
        return new Act("2020-01-01", "(synthetic)", "Giả lập: thành lập", changes);
    }

    /** Merges communes by threes into new ones under the province, from the given one on. */
    Act merging(int from, int communes) {
        var changes = IntStream.iterate(from, first -> first < from + communes, first -> first + IN_ONE)
                .mapToObj(this::merge)
                .toList();
        return new Act("2025-07-01", "(synthetic)", "Giả lập: sắp xếp", changes);
    }

    String merged(int first) {
        return province.id() + "-xa-moi-" + first;
    }

    private Map<String, Object> create(String unit, String kind, @Nullable String parent) {
        return Map.of("change", "create", "unit", unit, "as", founded(unit, kind, parent));
    }

    private Map<String, Object> merge(int first) {
        var from = IntStream.range(first, first + IN_ONE)
                .mapToObj(province::commune)
                .toList();
        var into = merged(first);
        return Map.of(
                "change", "merge", "from", from, "into", into, "creates", founded(into, "COMMUNE", province.id()));
    }

    private static Founding founded(String unit, String kind, @Nullable String parent) {
        return new Founding("Giả lập " + unit, kind, parent, null, null);
    }
}
