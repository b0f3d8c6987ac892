package vn.hopluu.org.restructuring;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import vn.hopluu.org.unit.Unit;
import vn.hopluu.org.unit.UnitId;
import vn.hopluu.org.unit.UnitTree;

/**
 * Tells what became of the units that stood at first, by all acts since, each on its day.
 *
 * <p>An act may be registered long after its day: then all that came later is told again on top of it, and fails where it no
 * longer can be. So there is one way only to come to a tree, whatever the order in which acts were learnt of.
 */
public final class Replay {

    /** One thing about a unit that an act sets. */
    enum Aspect {
        LIFE,
        NAME,
        KIND,
        PARENT,
        CODES
    }

    private record Touch(UnitId unit, Aspect aspect, LocalDate on) {}

    private final Map<UnitId, Life> lives = new TreeMap<>();
    private final Set<Touch> touched = new HashSet<>();
    private final List<Fault> faults = new ArrayList<>();

    private Replay(Collection<Unit> first) {
        first.forEach(unit -> lives.put(unit.id(), Life.of(unit)));
    }

    /**
     * Where the acts lead.
     *
     * @param units as the acts leave them; of no use when there are faults
     * @param faults of all acts, in their order; none when all is well
     */
    public record Outcome(List<Unit> units, List<Fault> faults) {

        public Outcome {
            units = List.copyOf(units);
            faults = List.copyOf(faults);
        }

        public boolean isPossible() {
            return faults.isEmpty();
        }

        public UnitTree tree() {
            return UnitTree.of(units);
        }
    }

    /**
     * @param first the units before any act
     * @param acts in the order in which they were registered
     */
    public static Outcome of(Collection<Unit> first, List<Act> acts) {
        Replay replay = new Replay(first);
        // The sort is stable: acts of one day keep their order.
        acts.stream().sorted(Comparator.comparing(Act::effective)).forEach(replay::enter);
        return new Outcome(replay.lives.values().stream().map(Life::asUnit).toList(), replay.faults);
    }

    private void enter(Act act) {
        Entering entering = new Entering(act, this);
        entering.enter();
        faults.addAll(entering.faults());
    }

    Map<UnitId, Life> lives() {
        return lives;
    }

    /** False when it was set on that day before. */
    boolean touch(UnitId unit, Aspect aspect, LocalDate on) {
        return touched.add(new Touch(unit, aspect, on));
    }
}
