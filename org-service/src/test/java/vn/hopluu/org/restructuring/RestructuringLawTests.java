package vn.hopluu.org.restructuring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.hopluu.org.unit.LineageSegment;
import vn.hopluu.org.unit.TreeLaws;
import vn.hopluu.org.unit.Unit;
import vn.hopluu.org.unit.UnitAt;
import vn.hopluu.org.unit.UnitId;
import vn.hopluu.org.unit.UnitTree;

/** What holds after any acts; each seed is another history, and a failing one can be run again. */
class RestructuringLawTests {

    private static final int TRIES = 60;

    static Stream<Long> seeds() {
        return Stream.iterate(1L, seed -> seed + 1).limit(150);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theTreeIsLawfulOnEveryDay(long seed) {
        UnitTree tree = new RandomActs(seed).tried(TRIES).outcome().tree();

        assertThat(new TreeLaws(tree).violations()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void itDoesNotMatterWhenActsAreLearntOf(long seed) {
        History history = new RandomActs(seed).tried(TRIES);
        List<Act> acts = new ArrayList<>(
                history.acts().values().stream().map(RegisteredAct::act).toList());
        Collections.shuffle(acts, new Random(seed));

        assertThat(with(history.takenOver(), acts).outcome()).isEqualTo(history.outcome());
    }

    private static History with(List<Unit> first, List<Act> acts) {
        return History.EMPTY.with(LedgerEntry.takeover(first, acts), Instant.EPOCH);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void anActChangesNothingBeforeItsDay(long seed) {
        History history = new RandomActs(seed).tried(TRIES);
        List<Act> acts =
                history.acts().values().stream().map(RegisteredAct::act).toList();
        UnitTree before = with(history.takenOver(), acts.subList(0, acts.size() - 1))
                .outcome()
                .tree();
        UnitTree after = history.outcome().tree();
        LocalDate day = acts.getLast().effective();

        for (Unit unit : before.units()) {
            assertThat(until(day, before.lineage(unit)))
                    .isEqualTo(until(day, after.lineage(after.unit(unit.id()).orElseThrow())));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyUnitCountsWhereTheActsSayItWent(long seed) {
        History history = new RandomActs(seed).tried(TRIES);
        UnitTree tree = history.outcome().tree();
        LocalDate late = LocalDate.parse("2040-01-01");
        Map<UnitId, UnitId> wentTo = wentTo(history);

        for (Unit unit : tree.units()) {
            UnitId end = unit.id();
            while (wentTo.containsKey(end)) {
                end = wentTo.get(end);
            }
            UnitId expected = end;
            if (tree.at(expected, late).isPresent()) {
                assertThat(tree.now(unit, late)).hasValueSatisfying(now -> {
                    assertThat(now.unit()).isEqualTo(expected);
                    assertThat(now.ancestors())
                            .isEqualTo(tree.ancestors(expected, late).stream()
                                    .map(UnitAt::id)
                                    .toList());
                });
            } else {
                assertThat(tree.now(unit, late)).isEmpty();
            }
        }
    }

    @Test
    void theSeedsTryWhatTheyAreMeantToTry() {
        List<Change> changes = seeds().flatMap(seed -> new RandomActs(seed).tried(TRIES).acts().values().stream())
                .flatMap(act -> act.act().changes().stream())
                .toList();

        assertThat(changes)
                .hasSizeGreaterThan(1_000)
                .hasAtLeastOneElementOfType(Change.Merge.class)
                .hasAtLeastOneElementOfType(Change.Split.class)
                .hasAtLeastOneElementOfType(Change.Dissolve.class)
                .hasAtLeastOneElementOfType(Change.Move.class)
                .hasAtLeastOneElementOfType(Change.Create.class);
    }

    /** By the words of the acts alone. */
    private static Map<UnitId, UnitId> wentTo(History history) {
        Map<UnitId, UnitId> wentTo = new HashMap<>();
        history.acts().values().stream()
                .flatMap(act -> act.act().changes().stream())
                .forEach(change -> {
                    switch (change) {
                        case Change.Merge merge -> merge.from().forEach(unit -> wentTo.put(unit, merge.into()));
                        case Change.Split split -> wentTo.put(split.unit(), main(split));
                        case Change.Dissolve(var unit, var successor) -> {
                            if (successor != null) {
                                wentTo.put(unit, successor);
                            }
                        }
                        case Change.Create _, Change.Rename _, Change.ChangeKind _, Change.Recode _, Change.Move _ -> {}
                    }
                });
        return wentTo;
    }

    private static UnitId main(Change.Split split) {
        UnitId main = split.mainSuccessor();
        assertThat(main).isNotNull();
        return main == null ? split.unit() : main;
    }

    private static List<LineageSegment> until(LocalDate day, List<LineageSegment> lineage) {
        return lineage.stream()
                .filter(segment -> segment.from().isBefore(day))
                .map(segment -> new LineageSegment(segment.from(), earlier(segment, day), segment.ancestors()))
                .toList();
    }

    private static LocalDate earlier(LineageSegment segment, LocalDate day) {
        LocalDate to = segment.to();
        return to == null || to.isAfter(day) ? day : to;
    }
}
