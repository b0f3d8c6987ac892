package vn.hopluu.aggregation.contributions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CodesTests {

    private static final Period FIRST = period("2023-Y", Set.of("A", "OTHER"), Map.of());
    private static final Period SECOND = period("2024-Y", Set.of("B", "OTHER"), Map.of("B", List.of("A")));
    private static final Period THIRD = period("2025-Y", Set.of("C"), Map.of("C", List.of("B", "OTHER")));
    private static final List<Period> ALL = List.of(FIRST, SECOND, THIRD);

    @Test
    void followsALineBackToTheCodesItCameFrom() {
        assertThat(codesOver("B")).containsExactly("A", "B", "C");
    }

    @Test
    void followsALineOnToTheCodesItBecame() {
        assertThat(codesOver("A")).containsExactly("A", "B", "C");
        assertThat(codesOver("B")).containsExactly("A", "B", "C");
    }

    @Test
    void leavesOutAnotherLineThatBecameTheSame() {
        assertThat(codesOver("OTHER")).containsExactly("OTHER", "OTHER", "C");
        assertThat(Codes.of("A", ALL).nearestFirst()).doesNotContain("OTHER");
    }

    @Test
    void staysWithACodeThatIsUsedAnewWhereverThatIsThere() {
        Period reused = period("2026-Y", Set.of("A", "B"), Map.of("B", List.of("A")));

        assertThat(Codes.of("A", List.of(FIRST, reused)).in(reused)).hasValue("A");
        assertThat(Codes.of("B", List.of(FIRST, reused)).in(reused)).hasValue("B");
    }

    @Test
    void comesToAnEndWhereTwoCodesWereExchanged() {
        Period exchanged = period("2026-Y", Set.of("A", "B"), Map.of("B", List.of("A"), "A", List.of("B")));

        assertThat(Codes.of("A", List.of(exchanged)).nearestFirst()).containsExactly("A", "B");
    }

    @Test
    void hasNoneWhereTheLineWasNotYetThere() {
        assertThat(Codes.of("NEW", ALL).in(FIRST)).isEmpty();
    }

    private static List<String> codesOver(String asked) {
        Codes codes = Codes.of(asked, ALL);
        return ALL.stream().flatMap(period -> codes.in(period).stream()).toList();
    }

    private static Period period(String code, Set<String> indicators, Map<String, List<String>> formerly) {
        return new Period("F", code, LocalDate.parse("2024-12-14"), indicators, formerly, Map.of());
    }
}
