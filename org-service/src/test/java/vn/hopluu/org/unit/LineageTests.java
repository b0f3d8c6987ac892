package vn.hopluu.org.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hopluu.org.unit.UnitFixture.commune;
import static vn.hopluu.org.unit.UnitFixture.district;
import static vn.hopluu.org.unit.UnitFixture.province;

import java.util.List;
import org.junit.jupiter.api.Test;

class LineageTests {

    @Test
    void isOneSegmentWhileOnlyTheNameChanges() {
        UnitTree tree = tree(commune("a").under("d").renamed("B", "2024-01-01").alive());

        assertThat(lineage(tree)).containsExactly("2020-01-01..null [d, p]");
    }

    @Test
    void isCutWhereTheUnitMoves() {
        UnitTree tree = tree(commune("a").under("d").moved("e", "2024-01-01").alive());

        assertThat(lineage(tree)).containsExactly("2020-01-01..2024-01-01 [d, p]", "2024-01-01..null [e, p]");
    }

    @Test
    void endsWithTheUnit() {
        UnitTree tree = tree(commune("a").under("d").mergedInto("e", "2024-01-01"));

        assertThat(lineage(tree)).containsExactly("2020-01-01..2024-01-01 [d, p]");
    }

    @Test
    void isCutWhereAnAncestorMoves() {
        UnitTree tree = UnitTree.of(List.of(
                province("p").alive(),
                province("q").alive(),
                district("d").under("p").moved("q", "2023-01-01").alive(),
                commune("a").under("d").alive()));

        assertThat(lineage(tree)).containsExactly("2020-01-01..2023-01-01 [d, p]", "2023-01-01..null [d, q]");
    }

    @Test
    void isEmptyOfAncestorsForARoot() {
        UnitTree tree =
                UnitTree.of(List.of(province("a").renamed("B", "2024-01-01").alive()));

        assertThat(lineage(tree)).containsExactly("2020-01-01..null []");
    }

    /** The unit in question beside a province and two districts. */
    private static UnitTree tree(Unit unit) {
        return UnitTree.of(List.of(
                province("p").alive(),
                district("d").under("p").alive(),
                district("e").under("p").alive(),
                unit));
    }

    private static List<String> lineage(UnitTree tree) {
        return tree.lineage(tree.unit(new UnitId("a")).orElseThrow()).stream()
                .map(segment -> segment.from() + ".." + segment.to() + " " + segment.ancestors())
                .toList();
    }
}
