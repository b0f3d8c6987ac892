package vn.hopluu.org.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hopluu.org.unit.UnitFixture.commune;
import static vn.hopluu.org.unit.UnitFixture.district;
import static vn.hopluu.org.unit.UnitFixture.province;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.hopluu.org.unit.Happening.Ended;
import vn.hopluu.org.unit.Happening.Founded;
import vn.hopluu.org.unit.Happening.Moved;
import vn.hopluu.org.unit.Happening.Renamed;
import vn.hopluu.org.unit.Happening.TookOver;

class TimelineTests {

    private static final LocalDate JANUARY = LocalDate.parse("2025-01-01");
    private static final LocalDate JULY = LocalDate.parse("2025-07-01");

    private final Unit merged = commune("m").under("d").mergedInto("a", "2025-01-01");
    private final Unit split = commune("s").under("d").splitInto("n", List.of("a"), "2025-01-01");
    private final Unit unit = commune("a")
            .under("d")
            .named("Old")
            .renamed("New", "2025-01-01")
            .moved("p", "2025-01-02")
            .mergedInto("n", "2025-07-01");
    private final UnitTree tree = UnitTree.of(List.of(
            province("p").alive(),
            district("d").under("p").alive(),
            commune("n").under("p").alive(),
            merged,
            split,
            unit));

    @Test
    void tellsALifeOldestFirst() {
        assertThat(new Timeline(tree).of(unit))
                .containsExactly(
                        new Founded(LocalDate.parse("2020-01-01"), unit.spans().getFirst()),
                        new TookOver(JANUARY, merged, true),
                        new TookOver(JANUARY, split, false),
                        new Renamed(JANUARY, "Old", "New"),
                        new Moved(LocalDate.parse("2025-01-02"), new UnitId("d"), new UnitId("p")),
                        new Ended(JULY, new Successor(new UnitId("n"), JULY, List.of())));
    }

    @Test
    void tellsOfAnEndWithoutSuccessor() {
        Unit gone = commune("a").ended("2025-07-01");

        assertThat(new Timeline(UnitTree.of(List.of(gone))).of(gone)).last().isEqualTo(new Ended(JULY, null));
    }

    @Test
    void tellsOfANewKindCodeAndIdentifier() {
        Span before = new Span(JANUARY, JULY, "A", UnitKind.DISTRICT, null, "1", null);
        Span after = new Span(JULY, null, "A", UnitKind.COMMUNE, null, "2", "H27.1");
        Unit changed = new Unit(new UnitId("a"), List.of(before, after), null);

        assertThat(new Timeline(UnitTree.of(List.of(changed))).of(changed))
                .containsExactly(
                        new Founded(JANUARY, before),
                        new Happening.KindChanged(JULY, UnitKind.DISTRICT, UnitKind.COMMUNE),
                        new Happening.Recoded(JULY, "1", "2"),
                        new Happening.Identified(JULY, null, "H27.1"));
    }
}
