package vn.hopluu.org.restructuring;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.hopluu.org.unit.Unit;

/**
 * All that the ledger says up to an entry.
 *
 * @param version the number of that entry; 0 when there is none
 * @param takenOver the units that no act created
 * @param acts by identity, in the order in which they were registered, those withdrawn too: no identity is given twice
 */
public record History(long version, List<Unit> takenOver, Map<ActId, RegisteredAct> acts) {

    public static final History EMPTY = new History(0, List.of(), Map.of());

    public History {
        takenOver = List.copyOf(takenOver);
        acts = Collections.unmodifiableMap(new LinkedHashMap<>(acts));
    }

    public Optional<RegisteredAct> act(ActId id) {
        return Optional.ofNullable(acts.get(id));
    }

    /** This history and one entry more. */
    public History with(LedgerEntry entry, Instant at) {
        long number = version + 1;
        List<Unit> units = new ArrayList<>(takenOver);
        units.addAll(entry.units());
        Map<ActId, RegisteredAct> known = new LinkedHashMap<>(acts);
        entry.acts().forEach(act -> known.put(act.id(), new RegisteredAct(act, number, at, null)));
        entry.withdrawn().forEach(id -> known.computeIfPresent(id, (_, act) -> act.withdrawn(at)));
        return new History(number, units, known);
    }

    /** Where it would lead with one entry more. */
    public Replay.Outcome outcomeWith(LedgerEntry entry) {
        return with(entry, Instant.EPOCH).outcome();
    }

    /** Where all that leads. */
    public Replay.Outcome outcome() {
        return Replay.of(
                takenOver,
                acts.values().stream()
                        .filter(RegisteredAct::stands)
                        .map(RegisteredAct::act)
                        .toList());
    }
}
