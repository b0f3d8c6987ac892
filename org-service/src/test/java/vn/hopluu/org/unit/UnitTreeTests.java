package vn.hopluu.org.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static vn.hopluu.org.unit.UnitFixture.commune;
import static vn.hopluu.org.unit.UnitFixture.district;
import static vn.hopluu.org.unit.UnitFixture.province;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class UnitTreeTests {

    private static final LocalDate THEN = LocalDate.parse("2024-06-14");
    private static final LocalDate LATER = LocalDate.parse("2025-07-01");

    private final UnitTree tree = UnitTree.of(List.of(
            province("p").alive(),
            district("d").under("p").mergedInto("p", "2025-07-01"),
            district("e").under("p").named("An").mergedInto("p", "2025-07-01"),
            commune("a").under("d").named("Đông").moved("e", "2025-01-01").mergedInto("n", "2025-07-01"),
            commune("b").under("d").named("Ba").splitInto("n", List.of("c"), "2025-07-01"),
            commune("c").under("e").moved("p", "2025-07-01").alive(),
            commune("n").under("p").founded("2025-07-01").alive(),
            commune("x").under("d").ended("2022-01-01")));

    @Test
    void listsChildrenByKindAndNameWhateverTheMarks() {
        assertThat(ids(tree.children(new UnitId("d"), THEN))).containsExactly("b", "a");
        assertThat(ids(tree.children(new UnitId("p"), LATER))).containsExactly("c", "n");
    }

    @Test
    void followsAMove() {
        assertThat(ids(tree.ancestors(new UnitId("a"), THEN))).containsExactly("d", "p");
        assertThat(ids(tree.ancestors(new UnitId("a"), LocalDate.parse("2025-01-01"))))
                .containsExactly("e", "p");
    }

    @Test
    void listsASubtreeDepthFirst() {
        assertThat(tree.subtree(new UnitId("p"), THEN))
                .extracting(placed -> placed.depth() + placed.unit().id().value())
                .containsExactly("0p", "1e", "2c", "1d", "2b", "2a");
    }

    @Test
    void hasNoSubtreeOfAUnitThatIsGone() {
        assertThat(tree.subtree(new UnitId("d"), LATER)).isEmpty();
        assertThat(tree.ancestors(new UnitId("d"), LATER)).isEmpty();
        assertThat(tree.children(new UnitId("unknown"), LATER)).isEmpty();
    }

    @Test
    void countsALivingUnitAtItself() {
        assertThat(now("c", LATER)).contains(new Now(LATER, new UnitId("c"), List.of(new UnitId("p"))));
    }

    @Test
    void countsAUnitThatIsGoneAtItsMainSuccessor() {
        assertThat(now("b", LATER)).map(Now::unit).contains(new UnitId("n"));
        assertThat(now("b", THEN)).map(Now::unit).contains(new UnitId("b"));
    }

    @Test
    void followsSuccessorsOfSuccessors() {
        UnitTree chain = UnitTree.of(List.of(
                province("p").alive(),
                commune("a").under("p").mergedInto("b", "2021-01-01"),
                commune("b").under("p").mergedInto("c", "2022-01-01"),
                commune("c").under("p").alive()));

        assertThat(chain.now(chain.unit(new UnitId("a")).orElseThrow(), THEN))
                .map(Now::unit)
                .contains(new UnitId("c"));
    }

    @Test
    void countsAUnitNowhereThatEndedWithoutSuccessorOrIsNotFoundedYet() {
        assertThat(now("x", THEN)).isEmpty();
        assertThat(now("n", THEN)).isEmpty();
    }

    @Test
    void knowsWhoEndedInAUnitWhollyOrInPart() {
        assertThat(tree.predecessors(new UnitId("n")))
                .extracting(Unit::id)
                .containsExactly(new UnitId("a"), new UnitId("b"));
        assertThat(tree.predecessors(new UnitId("c"))).extracting(Unit::id).containsExactly(new UnitId("b"));
    }

    @Test
    void answersForACycleWithoutRunningForEver() {
        UnitTree circle = UnitTree.of(
                List.of(commune("a").under("b").alive(), commune("b").under("a").alive()));

        assertThat(ids(circle.ancestors(new UnitId("a"), THEN))).containsExactly("b", "a");
        assertThat(circle.subtree(new UnitId("a"), THEN)).hasSize(2);
        assertThat(circle.lineage(circle.unit(new UnitId("a")).orElseThrow())).hasSize(1);
    }

    @Test
    void refusesAnIdentityGivenTwice() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> UnitTree.of(
                        List.of(commune("a").alive(), commune("a").under("p").alive())));
    }

    private Optional<Now> now(String id, LocalDate date) {
        return tree.now(tree.unit(new UnitId(id)).orElseThrow(), date);
    }

    private static List<String> ids(List<UnitAt> units) {
        return units.stream().map(at -> at.id().value()).toList();
    }
}
