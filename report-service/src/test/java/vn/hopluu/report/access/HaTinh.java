package vn.hopluu.report.access;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.hopluu.report.unit.Unit;
import vn.hopluu.report.unit.UnitKind;
import vn.hopluu.report.unit.Units;

/** A corner of Hà Tĩnh as it was and is, another province, and three communes of nowhere that followed one another. */
final class HaTinh implements Units {

    private static final LocalDate BEGINNING = LocalDate.parse("2020-01-01");
    private static final LocalDate JANUARY = LocalDate.parse("2025-01-01");
    private static final LocalDate JULY = LocalDate.parse("2025-07-01");

    private final Map<String, Unit> units = new HashMap<>();

    HaTinh() {
        add("tinh-ha-tinh", UnitKind.PROVINCE, null, under(BEGINNING, null));
        add("tinh-nghe-an", UnitKind.PROVINCE, null, under(BEGINNING, null));
        add("so-noi-vu", UnitKind.DEPARTMENT, null, under(BEGINNING, null, "tinh-ha-tinh"));
        add("huyen-nghi-xuan", UnitKind.DISTRICT, "tinh-ha-tinh", under(BEGINNING, JULY, "tinh-ha-tinh"));
        add("huyen-loc-ha", UnitKind.DISTRICT, "huyen-thach-ha", under(BEGINNING, JANUARY, "tinh-ha-tinh"));
        add("huyen-thach-ha", UnitKind.DISTRICT, "tinh-ha-tinh", under(BEGINNING, JULY, "tinh-ha-tinh"));
        add("xa-cuong-gian", UnitKind.COMMUNE, "xa-co-dam-2025", inNghiXuan());
        add("xa-xuan-lien", UnitKind.COMMUNE, "xa-co-dam-2025", inNghiXuan());
        add("xa-co-dam-2025", UnitKind.COMMUNE, null, under(JULY, null, "tinh-ha-tinh"));
        add(
                "xa-binh-an",
                UnitKind.COMMUNE,
                "xa-loc-ha",
                under(BEGINNING, JANUARY, "huyen-loc-ha", "tinh-ha-tinh"),
                under(JANUARY, JULY, "huyen-thach-ha", "tinh-ha-tinh"));
        add(
                "xa-chuyen-huyen",
                UnitKind.COMMUNE,
                null,
                under(BEGINNING, JANUARY, "huyen-nghi-xuan", "tinh-ha-tinh"),
                under(JANUARY, JULY, "huyen-thach-ha", "tinh-ha-tinh"),
                under(JULY, null, "tinh-ha-tinh"));
        add("xa-loc-ha", UnitKind.COMMUNE, null, under(JULY, null, "tinh-ha-tinh"));
        add("xa-thu-nhat", UnitKind.COMMUNE, "xa-thu-hai", under(BEGINNING, JANUARY, "tinh-nghe-an"));
        add("xa-thu-hai", UnitKind.COMMUNE, "xa-thu-ba", under(JANUARY, JULY, "tinh-nghe-an"));
        add("xa-thu-ba", UnitKind.COMMUNE, null, under(JULY, null, "tinh-nghe-an"));
        add("xa-khong-thanh-lap", UnitKind.COMMUNE, null);
    }

    private static Unit.Lineage inNghiXuan() {
        return under(BEGINNING, JULY, "huyen-nghi-xuan", "tinh-ha-tinh");
    }

    private static Unit.Lineage under(LocalDate from, @Nullable LocalDate to, String... ancestors) {
        return new Unit.Lineage(from, to, List.of(ancestors));
    }

    private void add(String unit, UnitKind kind, @Nullable String successor, Unit.Lineage... lineage) {
        List<Unit.Span> spans = Arrays.stream(lineage)
                .map(segment -> new Unit.Span(segment.from(), segment.to(), kind, parent(segment)))
                .toList();
        units.put(unit, new Unit(unit, 1, spans, List.of(lineage), successor(spans, successor)));
    }

    private static @Nullable String parent(Unit.Lineage segment) {
        return segment.ancestors().isEmpty() ? null : segment.ancestors().getFirst();
    }

    private static Unit.@Nullable Successor successor(List<Unit.Span> spans, @Nullable String successor) {
        LocalDate end = spans.isEmpty() ? null : spans.getLast().to();
        return successor == null || end == null ? null : new Unit.Successor(successor, end);
    }

    @Override
    public Optional<Unit> find(String unit) {
        return Optional.ofNullable(units.get(unit));
    }

    @Override
    public Collection<Unit> all() {
        return units.values();
    }

    @Override
    public boolean loaded() {
        return true;
    }
}
