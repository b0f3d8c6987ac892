package vn.hopluu.org.restructuring;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hopluu.org.unit.UnitFixture.commune;
import static vn.hopluu.org.unit.UnitFixture.district;
import static vn.hopluu.org.unit.UnitFixture.province;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.hopluu.org.unit.TreeLaws;
import vn.hopluu.org.unit.Unit;
import vn.hopluu.org.unit.UnitId;
import vn.hopluu.org.unit.UnitKind;
import vn.hopluu.org.unit.UnitTree;

class ReplayTests {

    private static final List<Unit> FIRST = List.of(
            province("p").alive(),
            district("d").under("p").alive(),
            district("e").under("p").alive(),
            commune("a").under("d").alive(),
            commune("b").under("d").alive(),
            commune("c").under("e").alive());

    private static final String DAY = "2025-07-01";

    @Test
    void mergesUnitsIntoANewOne() {
        UnitTree tree = tree(act("m", DAY, merge(List.of("a", "b"), "ab", founding("AB", "p"))));

        assertThat(tree.unit(id("a")).orElseThrow())
                .isEqualTo(commune("a").under("d").mergedInto("ab", DAY));
        assertThat(tree.ancestors(id("ab"), LocalDate.parse(DAY)))
                .extracting(at -> at.id().value())
                .containsExactly("p");
    }

    @Test
    void entersAllChangesOfADayAtOnceWhateverTheirOrder() {
        Change[] changes = {
            new Change.Rename(id("c"), "Xã Mới"),
            new Change.Move(id("c"), id("n")),
            merge(List.of("a"), "c", null),
            new Change.Split(id("b"), List.of(id("c"), id("s")), id("c")),
            new Change.Create(id("s"), founding("S", "n")),
            new Change.Create(id("n"), founding("N", "p")),
            new Change.Dissolve(id("d"), id("n")),
            new Change.Dissolve(id("e"), null)
        };
        List<Unit> forward = Replay.of(FIRST, List.of(act("x", DAY, changes))).units();
        List<Change> backward = Arrays.asList(changes.clone()).reversed();

        assertThat(faults(act("x", DAY, changes))).isEmpty();
        assertThat(Replay.of(FIRST, List.of(act("x", DAY, backward.toArray(Change[]::new))))
                        .units())
                .isEqualTo(forward);
        assertThat(new TreeLaws(UnitTree.of(forward)).violations()).isEmpty();
    }

    @Test
    void comesToTheSameTreeInWhateverOrderActsAreLearntOf() {
        Act early = act("early", "2024-01-01", new Change.Move(id("a"), id("e")));
        Act late = act("late", DAY, merge(List.of("a"), "c", null));

        assertThat(Replay.of(FIRST, List.of(late, early)).units())
                .isEqualTo(Replay.of(FIRST, List.of(early, late)).units());
    }

    @Test
    void refusesAnActThatMakesALaterOneImpossible() {
        Act late = act("late", DAY, merge(List.of("a"), "c", null));
        Act early = act("early", "2024-01-01", new Change.Dissolve(id("c"), id("b")));

        assertThat(faults(late, early)).containsExactly("late /changes/0/into successor-not-valid");
    }

    @Test
    void namesEveryFaultWithItsPlace() {
        assertThat(faults(act(
                        "bad",
                        DAY,
                        new Change.Rename(id("nobody"), "X"),
                        merge(List.of("a", "a"), "c", null),
                        merge(List.of("b"), "b", null),
                        new Change.Split(id("c"), List.of(id("a"), id("b")), null),
                        new Change.Create(id("d"), founding("D", "p")),
                        new Change.Move(id("e"), id("nowhere")),
                        new Change.Move(id("e"), id("p")))))
                .containsExactlyInAnyOrder(
                        "bad /changes/0/unit unknown-unit",
                        "bad /changes/1/from/1 changed-twice",
                        "bad /changes/2/from/0 into-itself",
                        "bad /changes/3 no-main-successor",
                        "bad /changes/4/unit identity-taken",
                        "bad /changes/5/parent unknown-unit",
                        "bad /changes/6 changed-twice");
    }

    @Test
    void refusesTwoActsThatMoveAUnitOnTheSameDay() {
        Act one = act("one", DAY, new Change.Move(id("a"), id("e")));
        Act two = act("two", DAY, new Change.Move(id("a"), id("p")));

        assertThat(faults(one, two)).containsExactly("two /changes/0 changed-twice");
    }

    @Test
    void leavesNoUnitWithoutAParent() {
        assertThat(faults(act("bad", DAY, new Change.Dissolve(id("d"), id("e")))))
                .containsExactly(
                        "bad /changes/0/successor parent-not-valid", "bad /changes/0/successor parent-not-valid");
    }

    @Test
    void allowsNoCycle() {
        assertThat(faults(act("bad", DAY, new Change.Move(id("d"), id("a")))))
                .containsExactly("bad /changes/0/parent into-itself");
    }

    @Test
    void leavesNoUnitWithoutADayOfLife() {
        assertThat(faults(act(
                        "bad",
                        DAY,
                        new Change.Create(id("n"), founding("N", "p")),
                        new Change.Rename(id("a"), "A2"),
                        merge(List.of("n", "a"), "c", null))))
                .containsExactly("bad /changes/2/from/0 no-day-left", "bad /changes/2/from/1 no-day-left");
    }

    @Test
    void refusesWhatIsNotValidOnTheDay() {
        Act end = act("end", "2024-01-01", merge(List.of("a"), "c", null));

        assertThat(faults(end, act("late", DAY, new Change.Rename(id("a"), "A2"))))
                .containsExactly("late /changes/0/unit unit-not-valid");
        assertThat(faults(act("empty", DAY))).containsExactly("empty /changes no-changes");
        assertThat(faults(act("early", "2019-01-01", new Change.Rename(id("a"), "A2"))))
                .containsExactly("early /changes/0/unit unit-not-valid");
    }

    @Test
    void changesNothingOfAUnitBeforeAnEndThatWasTakenOver() {
        assertThat(faultsOver(
                        endingLater(),
                        act(
                                "early",
                                "2024-01-01",
                                new Change.Rename(id("a"), "A2"),
                                new Change.Dissolve(id("a"), id("b")))))
                .containsExactly(
                        "early /changes/0/unit before-what-is-known", "early /changes/1/unit before-what-is-known");
    }

    @Test
    void putsNoUnitUnderOneWhoseEndWasTakenOver() {
        assertThat(faultsOver(endingLater(), act("early", "2024-01-01", new Change.Move(id("b"), id("d")))))
                .containsExactly("early /changes/0/parent parent-not-valid");
    }

    private static List<Unit> endingLater() {
        return List.of(
                province("p").alive(),
                district("d").under("p").mergedInto("p", DAY),
                commune("a").under("d").mergedInto("b", DAY),
                commune("b").under("p").alive());
    }

    private static List<String> faultsOver(List<Unit> first, Act... acts) {
        return texts(Replay.of(first, List.of(acts)).faults()).toList();
    }

    @Test
    void keepsProvincesOnTop() {
        assertThat(faults(act("bad", DAY, new Change.ChangeKind(id("a"), UnitKind.PROVINCE))))
                .containsExactly("bad /changes/0/kind not-under-a-province");
    }

    private static UnitTree tree(Act... acts) {
        Replay.Outcome outcome = Replay.of(FIRST, List.of(acts));
        assertThat(outcome.faults()).isEmpty();
        return UnitTree.of(outcome.units());
    }

    private static Stream<String> texts(List<Fault> faults) {
        return faults.stream()
                .map(fault ->
                        fault.act() + " " + fault.pointer() + " " + fault.code().slug());
    }

    private static List<String> faults(Act... acts) {
        return faultsOver(FIRST, acts);
    }

    private static Act act(String id, String day, Change... changes) {
        return new Act(new ActId(id), LocalDate.parse(day), "1/NQ", "Thử", null, List.of(changes));
    }

    private static Change merge(List<String> from, String into, Change.@Nullable Founding creates) {
        return new Change.Merge(from.stream().map(UnitId::new).toList(), id(into), creates);
    }

    private static Change.Founding founding(String name, String parent) {
        return new Change.Founding(name, UnitKind.COMMUNE, id(parent), null, null);
    }

    private static UnitId id(String id) {
        return new UnitId(id);
    }
}
