package vn.hopluu.org.dataset;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import vn.hopluu.org.restructuring.History;
import vn.hopluu.org.unit.LineageSegment;
import vn.hopluu.org.unit.Now;
import vn.hopluu.org.unit.Span;
import vn.hopluu.org.unit.Successor;
import vn.hopluu.org.unit.TreeLaws;
import vn.hopluu.org.unit.Unit;
import vn.hopluu.org.unit.UnitAt;
import vn.hopluu.org.unit.UnitId;
import vn.hopluu.org.unit.UnitKind;

class HaTinhTests {

    private static final LocalDate JUNE_2024 = LocalDate.parse("2024-06-14");
    private static final LocalDate TODAY = LocalDate.parse("2026-11-22");
    private static final UnitId PROVINCE = new UnitId("tinh-ha-tinh");

    @Test
    void hasAllUnitsAndSpans() {
        assertThat(HaTinh.UNITS).hasSize(317);
        assertThat(HaTinh.UNITS.stream().mapToInt(unit -> unit.spans().size()).sum())
                .isEqualTo(356);
    }

    /** Written down from the facts alone, without the acts. */
    @Test
    void replaysItsActsToExactlyTheUnitsThatTheFactsTellOf() throws IOException {
        try (var facts = HaTinhTests.class.getResourceAsStream("/ha-tinh-expected.json")) {
            var units = JsonMapper.shared().readValue(facts, Dataset.class).units();

            assertThat(HaTinh.UNITS).containsExactlyInAnyOrderElementsOf(units);
        }
        assertThat(History.EMPTY.with(HaTinh.ENTRY, Instant.EPOCH).outcome().faults())
                .isEmpty();
    }

    @Test
    void obeysTheLawsOfTheTreeOnEveryDate() {
        TreeLaws laws = new TreeLaws(HaTinh.TREE);

        assertThat(laws.boundaries())
                .map(LocalDate::toString)
                .containsExactly("2020-01-01", "2025-01-01", "2025-03-01", "2025-07-01");
        assertThat(laws.violations()).isEmpty();
    }

    @Test
    void hasOneRootOnEveryDate() {
        for (LocalDate date : new TreeLaws(HaTinh.TREE).boundaries()) {
            assertThat(HaTinh.TREE.subtree(PROVINCE, date)).hasSize((int) valid(date));
        }
    }

    @Test
    void hasThirteenDistrictsInTwentyTwentyFourAndNoneToday() {
        assertThat(kinds(JUNE_2024))
                .isEqualTo(Map.of(
                        UnitKind.PROVINCE,
                        1L,
                        UnitKind.DISTRICT,
                        13L,
                        UnitKind.COMMUNE,
                        216L,
                        UnitKind.DEPARTMENT,
                        19L));
        assertThat(kinds(LocalDate.parse("2025-06-30")))
                .containsEntry(UnitKind.DISTRICT, 12L)
                .containsEntry(UnitKind.COMMUNE, 209L);
        assertThat(kinds(TODAY))
                .isEqualTo(Map.of(UnitKind.PROVINCE, 1L, UnitKind.COMMUNE, 69L, UnitKind.DEPARTMENT, 14L));
    }

    @Test
    void placesCuongGianUnderNghiXuanThenAndCoDamNow() {
        Unit cuongGian = HaTinh.unit("xa-cuong-gian");

        assertThat(HaTinh.TREE.ancestors(cuongGian.id(), JUNE_2024))
                .extracting(UnitAt::id)
                .containsExactly(new UnitId("huyen-nghi-xuan"), PROVINCE);
        assertThat(HaTinh.TREE.now(cuongGian, TODAY))
                .contains(new Now(TODAY, new UnitId("xa-co-dam-2025"), List.of(PROVINCE)));
    }

    @Test
    void splitsTwoCommunesWithAMainSuccessor() {
        assertThat(HaTinh.UNITS.stream()
                        .filter(unit -> unit.successor() != null
                                && !unit.successor().others().isEmpty()))
                .extracting(unit -> unit.id().value(), Unit::successor)
                .containsExactlyInAnyOrder(
                        tuple("phuong-dai-nai", successor("phuong-thanh-sen", "phuong-ha-huy-tap-2025")),
                        tuple("xa-ky-loi", successor("phuong-song-tri", "phuong-vung-ang", "phuong-hoanh-son")));
    }

    @Test
    void countsEveryUnitSomewhereToday() {
        assertThat(HaTinh.UNITS)
                .allSatisfy(unit -> assertThat(HaTinh.TREE.now(unit, TODAY)).isPresent());
    }

    @Test
    void givesEveryUnitTheAncestorsOfEachDayInItsLineage() {
        for (LocalDate date : new TreeLaws(HaTinh.TREE).boundaries()) {
            for (Unit unit : HaTinh.UNITS) {
                List<UnitId> ancestors = HaTinh.TREE.ancestors(unit.id(), date).stream()
                        .map(UnitAt::id)
                        .toList();
                assertThat(HaTinh.TREE.lineage(unit).stream().filter(segment -> covers(segment, date)))
                        .extracting(LineageSegment::ancestors)
                        .isEqualTo(unit.on(date).isPresent() ? List.of(ancestors) : List.of());
            }
        }
    }

    @Test
    void showsThatCodesAreNotIdentities() {
        Map<String, Set<String>> idsByCode = HaTinh.UNITS.stream()
                .flatMap(unit -> unit.spans().stream()
                        .filter(span -> span.code() != null)
                        .map(span -> new UnitAt(unit, span)))
                .collect(groupingBy(
                        at -> String.valueOf(at.span().code()),
                        Collectors.mapping(at -> at.id().value(), Collectors.toSet())));

        assertThat(HaTinh.UNITS.stream().filter(unit -> unit.founded().equals(LocalDate.parse("2025-07-01"))))
                .hasSize(67)
                .filteredOn(unit -> idsByCode
                                .getOrDefault(unit.spans().getFirst().code(), Set.of())
                                .size()
                        > 1)
                .hasSizeGreaterThanOrEqualTo(48);
    }

    private static boolean covers(LineageSegment segment, LocalDate date) {
        return !date.isBefore(segment.from()) && (segment.to() == null || date.isBefore(segment.to()));
    }

    private static Successor successor(String main, String... others) {
        return new Successor(
                new UnitId(main),
                LocalDate.parse("2025-07-01"),
                List.of(others).stream().map(UnitId::new).toList());
    }

    private static long valid(LocalDate date) {
        return HaTinh.UNITS.stream().filter(unit -> unit.on(date).isPresent()).count();
    }

    private static Map<UnitKind, Long> kinds(LocalDate date) {
        return HaTinh.UNITS.stream()
                .flatMap(unit -> unit.on(date).stream())
                .collect(groupingBy(Span::kind, counting()));
    }
}
