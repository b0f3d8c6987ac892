package vn.hopluu.aggregation.contributions;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.hopluu.aggregation.topology.BasisTotal;
import vn.hopluu.aggregation.topology.Counts;
import vn.hopluu.aggregation.topology.LineTotal;
import vn.hopluu.aggregation.topology.ScopeTotal;
import vn.hopluu.aggregation.topology.Structure;

class CodesTests {

    private static final Period FIRST = period("2023-Y", Set.of("A", "OTHER"), Map.of());
    private static final Period SECOND = period("2024-Y", Set.of("B", "OTHER"), Map.of("B", List.of("A")));
    private static final Period THIRD = period("2025-Y", Set.of("C"), Map.of("C", List.of("A", "B", "OTHER")));
    private static final List<Period> ALL = List.of(FIRST, SECOND, THIRD);

    @Test
    void followsALineBackToTheCodesItCameFrom() {
        assertThat(codesOver("B")).containsExactly(List.of("A"), List.of("B"), List.of("C"));
    }

    @Test
    void followsALineOnToTheCodesItBecame() {
        assertThat(codesOver("A")).containsExactly(List.of("A"), List.of("B"), List.of("C"));
    }

    @Test
    void isAllOfTheLinesThatWereBroughtTogether() {
        assertThat(codesOver("C")).containsExactly(List.of("A", "OTHER"), List.of("B", "OTHER"), List.of("C"));
    }

    @Test
    void leavesOutAnotherLineThatBecameTheSame() {
        assertThat(codesOver("OTHER")).containsExactly(List.of("OTHER"), List.of("OTHER"), List.of("C"));
    }

    @Test
    void isAlsoWhatItTookUpLaterUnderTheSameCode() {
        Period tookUp = period("2026-Y", Set.of("C"), Map.of("C", List.of("D")));
        Period before = period("2025-Q3", Set.of("C", "D"), Map.of());

        assertThat(Codes.of("C", List.of(before, tookUp)).in(before)).containsExactly("C", "D");
        assertThat(Codes.of("D", List.of(before, tookUp)).in(before)).containsExactly("D");
    }

    @Test
    void takesACodeThatIsUsedAnewForAnotherLine() {
        Period reused = period("2026-Y", Set.of("A", "B"), Map.of());

        assertThat(Codes.of("B", List.of(FIRST, SECOND, reused)).in(reused)).containsExactly("B");
        assertThat(Codes.of("A", List.of(FIRST, SECOND, reused)).in(reused)).containsExactly("A");
    }

    @Test
    void isNotYetTheLineThatItWasToBecome() {
        Period early = period("2022-Y", Set.of("B"), Map.of());

        assertThat(Codes.of("A", List.of(early, FIRST, SECOND)).in(early)).isEmpty();
    }

    @Test
    void comesToAnEndWhereTwoCodesWereExchanged() {
        Period exchanged = period("2026-Y", Set.of("C"), Map.of("B", List.of("A"), "A", List.of("B")));

        assertThat(Codes.of("A", List.of(exchanged)).in(exchanged)).isEmpty();
    }

    @Test
    void hasNoneWhereTheLineWasNotYetThere() {
        assertThat(Codes.of("NEW", ALL).in(FIRST)).isEmpty();
    }

    @Test
    void addsWhatLinesHadBeforeTheyWereBroughtTogether() {
        Optional<LineTotal> line =
                Codes.of("C", ALL).line(FIRST, total(FIRST, Map.of("A", of(5, 3, "0.1"), "OTHER", of(7, 2, "2"))));

        assertThat(line).hasValue(of(7, 3, "2.1"));
    }

    @Test
    void takesABlankForNothingUnlessAllAreBlank() {
        Codes codes = Codes.of("C", ALL);

        assertThat(codes.line(FIRST, total(FIRST, Map.of("A", of(5, 3, "4"), "OTHER", of(7, 0, null)))))
                .hasValue(of(7, 3, "4"));
        assertThat(codes.line(FIRST, total(FIRST, Map.of("A", of(5, 0, null), "OTHER", of(7, 0, null)))))
                .hasValue(of(7, 0, null));
        assertThat(codes.line(FIRST, null)).isEmpty();
    }

    @Test
    void isBlankWhereThatCannotBeToldFromTotals() {
        Period largest = new Period(
                "F", "2023-Y", FIRST.structureDate(), FIRST.indicators(), Map.of(), Set.of("OTHER"), Map.of());

        assertThat(Codes.of("C", ALL).line(largest, total(largest, Map.of("A", of(5, 3, "4"), "OTHER", of(5, 5, "9")))))
                .hasValue(of(5, 5, null));
    }

    private static List<List<String>> codesOver(String asked) {
        Codes codes = Codes.of(asked, ALL);
        return ALL.stream().map(codes::in).toList();
    }

    private static Period period(String code, Set<String> indicators, Map<String, List<String>> formerly) {
        LocalDate date = LocalDate.of(Integer.parseInt(code.substring(0, 4)), 12, 14);
        return new Period("F", code, date, indicators, formerly, Set.of(), Map.of());
    }

    private static LineTotal of(int expected, int reported, @Nullable String total) {
        return new LineTotal(
                expected, new BasisTotal(reported, total == null ? null : new BigDecimal(total)), BasisTotal.NONE);
    }

    private static ScopeTotal total(Period period, Map<String, LineTotal> lines) {
        return new ScopeTotal(
                period.form(),
                period.code(),
                Structure.THEN,
                "tinh",
                null,
                1,
                0,
                Instant.EPOCH,
                Counts.NONE,
                new TreeMap<>(lines));
    }
}
