package vn.hopluu.org.restructuring;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.hopluu.org.restructuring.Fault.Code;
import vn.hopluu.org.unit.Successor;
import vn.hopluu.org.unit.UnitId;
import vn.hopluu.org.unit.UnitKind;

/** Looks, when an act is entered, at everyone who took over and at every unit that may stand elsewhere now. */
final class Aftermath {

    private final Act act;
    private final LocalDate day;
    private final Map<UnitId, Life> lives;
    private final Map<UnitId, String> placed;
    private final Map<UnitId, String> ended;
    private final List<Fault> faults = new ArrayList<>();

    /**
     * @param placed where the act speaks of a unit's place
     * @param ended where the act speaks of who takes over from a unit that ended by it
     */
    Aftermath(Act act, Map<UnitId, Life> lives, Map<UnitId, String> placed, Map<UnitId, String> ended) {
        this.act = act;
        this.day = act.effective();
        this.lives = lives;
        this.placed = placed;
        this.ended = ended;
    }

    List<Fault> faults() {
        checkHeirs();
        checkPlaces();
        return faults;
    }

    private void checkHeirs() {
        ended.forEach((unit, pointer) -> {
            Successor heir = life(unit).asUnit().successor();
            if (heir != null) {
                Set<UnitId> heirs = new HashSet<>(heir.others());
                heirs.add(heir.unit());
                heirs.stream()
                        .sorted()
                        .filter(one -> !isValid(one))
                        .forEach(one -> fault(
                                pointer,
                                lives.containsKey(one) ? Code.SUCCESSOR_NOT_VALID : Code.UNKNOWN_UNIT,
                                one,
                                day));
            }
        });
    }

    private void checkPlaces() {
        Map<UnitId, String> suspects = new HashMap<>(placed);
        lives.forEach((id, life) -> {
            @Nullable UnitId parent = life.newest().parent();
            if (parent != null && ended.containsKey(parent) && life.isValid(day)) {
                suspects.putIfAbsent(id, ended.get(parent));
            }
        });
        new TreeMap<>(suspects).forEach(this::checkPlace);
    }

    private void checkPlace(UnitId id, String pointer) {
        Life life = life(id);
        if (!life.isValid(day)) {
            return;
        }
        @Nullable UnitId parent = life.newest().parent();
        if ((parent == null) != (life.newest().kind() == UnitKind.PROVINCE)) {
            fault(pointer, Code.NOT_UNDER_A_PROVINCE, id);
        } else if (parent != null && !isValid(parent)) {
            fault(pointer, lives.containsKey(parent) ? Code.PARENT_NOT_VALID : Code.UNKNOWN_UNIT, parent, id, day);
        } else if (parent != null && life(parent).newest().to() != null) {
            // Taken over as it was, with an end that is known: then its child would be without a parent.
            fault(
                    pointer,
                    Code.PARENT_NOT_VALID,
                    parent,
                    id,
                    Objects.requireNonNull(life(parent).newest().to()));
        } else if (isUnderItself(id)) {
            fault(pointer, Code.INTO_ITSELF, id);
        }
    }

    private boolean isUnderItself(UnitId id) {
        Set<UnitId> seen = new HashSet<>();
        @Nullable UnitId above = life(id).newest().parent();
        while (above != null && seen.add(above) && lives.containsKey(above)) {
            if (above.equals(id)) {
                return true;
            }
            above = life(above).newest().parent();
        }
        return false;
    }

    /** Of a unit that is known. */
    private Life life(UnitId id) {
        return Objects.requireNonNull(lives.get(id));
    }

    private boolean isValid(UnitId id) {
        Life life = lives.get(id);
        return life != null && life.isValid(day);
    }

    private void fault(String pointer, Code code, Object... arguments) {
        faults.add(new Fault(act.id(), pointer, code, List.of(arguments)));
    }
}
