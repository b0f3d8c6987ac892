package vn.hopluu.org.restructuring;

import static vn.hopluu.org.unit.UnitFixture.commune;
import static vn.hopluu.org.unit.UnitFixture.district;
import static vn.hopluu.org.unit.UnitFixture.province;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.hopluu.org.restructuring.Change.Founding;
import vn.hopluu.org.unit.Unit;
import vn.hopluu.org.unit.UnitId;
import vn.hopluu.org.unit.UnitKind;

/**
 * Acts drawn at random, many of them impossible: each day has one act at most, so that the order in which acts are learnt of
 * cannot matter. The same seed gives the same acts.
 */
public final class RandomActs {

    private static final LocalDate BEGIN = LocalDate.parse("2021-01-01");
    private static final int DAYS = 4_000;

    private final Random random;
    private final List<Integer> days;
    private final List<UnitId> units = new ArrayList<>();
    private final List<Unit> first = new ArrayList<>();
    private History history;

    public RandomActs(long seed) {
        random = new Random(seed);
        days = new ArrayList<>(random.ints(0, DAYS).distinct().limit(60).boxed().toList());
        found();
        history = History.EMPTY.with(LedgerEntry.takeover(first, List.of()), Instant.EPOCH);
    }

    private void found() {
        first.add(province("p").alive());
        first.add(province("q").alive());
        for (int d = 0; d < 4; d++) {
            first.add(
                    district("d" + d).under(random.nextInt(4) == 0 ? "q" : "p").alive());
        }
        for (int c = 0; c < 12; c++) {
            first.add(commune("c" + c).under("d" + random.nextInt(4)).alive());
        }
        first.forEach(unit -> units.add(unit.id()));
    }

    /** The history after as many tries; every act that was possible is in it. */
    public History tried(int tries) {
        IntStream.range(0, Math.min(tries, days.size())).forEach(this::tryOne);
        return history;
    }

    private void tryOne(int number) {
        LocalDate day = BEGIN.plusDays(days.get(number));
        List<Change> changes = IntStream.rangeClosed(0, random.nextInt(3))
                .mapToObj(i -> change("n" + number + "-" + i))
                .toList();
        Act act = new Act(new ActId("act-" + number), day, number + "/NQ", "Act " + number, null, changes);
        History after = history.with(LedgerEntry.registration(List.of(act)), Instant.EPOCH);
        if (after.outcome().isPossible()) {
            history = after;
        }
    }

    private Change change(String name) {
        return switch (random.nextInt(9)) {
            case 0 -> new Change.Rename(any(), "Name " + name);
            case 1 -> new Change.Move(any(), any());
            case 2 -> new Change.ChangeKind(any(), UnitKind.OTHER);
            case 3 -> new Change.Recode(any(), name, null);
            case 4 -> new Change.Create(created(name), founding(name));
            case 5 -> new Change.Dissolve(any(), random.nextInt(3) == 0 ? null : any());
            case 6 -> split();
            case 7 -> new Change.Merge(List.of(any(), any()), created(name), founding(name));
            default -> new Change.Merge(List.of(any()), any(), null);
        };
    }

    private Change split() {
        List<UnitId> into = List.of(any(), any());
        @Nullable UnitId main = random.nextInt(5) == 0 ? null : into.get(random.nextInt(2));
        return new Change.Split(any(), into, main);
    }

    private UnitId any() {
        return units.get(random.nextInt(units.size()));
    }

    private UnitId created(String name) {
        UnitId unit = new UnitId(name);
        units.add(unit);
        return unit;
    }

    private Founding founding(String name) {
        return new Founding("Unit " + name, UnitKind.COMMUNE, any(), name, null);
    }
}
