package vn.hopluu.org.restructuring;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import vn.hopluu.org.restructuring.Fault.Code;
import vn.hopluu.org.restructuring.Replay.Aspect;
import vn.hopluu.org.unit.Span;
import vn.hopluu.org.unit.Successor;
import vn.hopluu.org.unit.UnitId;

/**
 * Enters one act: who is new, then what changes, then who ends, whatever the order in which the act says so; then its
 * {@link Aftermath} is looked at.
 */
final class Entering {

    private final Act act;
    private final LocalDate day;
    private final Replay replay;
    private final Map<UnitId, Life> lives;
    private final List<Fault> faults = new ArrayList<>();
    /** Where the act speaks of each unit's place, and of its end. */
    private final Map<UnitId, String> placed = new LinkedHashMap<>();

    private final Map<UnitId, String> ended = new LinkedHashMap<>();

    Entering(Act act, Replay replay) {
        this.act = act;
        this.day = act.effective();
        this.replay = replay;
        this.lives = replay.lives();
    }

    List<Fault> faults() {
        return faults;
    }

    void enter() {
        if (act.changes().isEmpty()) {
            fault("/changes", Code.NO_CHANGES);
        }
        each(this::found);
        each(this::change);
        each(this::end);
        faults.addAll(new Aftermath(act, lives, placed, ended).faults());
    }

    private interface Step {
        void take(Change change, String pointer);
    }

    private void each(Step step) {
        for (int i = 0; i < act.changes().size(); i++) {
            step.take(act.changes().get(i), "/changes/" + i);
        }
    }

    // --- who is new ------------------------------------------------------------------------------------------------

    private void found(Change change, String pointer) {
        switch (change) {
            case Change.Create create -> found(create.unit(), create.as(), pointer + "/unit");
            case Change.Merge merge
            when merge.creates() != null ->
                found(merge.into(), Objects.requireNonNull(merge.creates()), pointer + "/into");
            case Change.Merge _,
                    Change.Rename _,
                    Change.ChangeKind _,
                    Change.Recode _,
                    Change.Move _,
                    Change.Split _,
                    Change.Dissolve _ -> {}
        }
    }

    private void found(UnitId unit, Change.Founding as, String pointer) {
        if (lives.containsKey(unit)) {
            fault(pointer, Code.IDENTITY_TAKEN, unit);
            return;
        }
        for (Aspect aspect : Aspect.values()) {
            replay.touch(unit, aspect, day);
        }
        var span = new Span(day, null, as.name(), as.kind(), as.parent(), as.code(), as.electronicIdentifier());
        lives.put(unit, Life.founded(unit, span));
        placed.put(unit, pointer);
    }

    // --- what changes ----------------------------------------------------------------------------------------------

    private void change(Change change, String pointer) {
        switch (change) {
            case Change.Rename to -> set(to.unit(), Aspect.NAME, pointer, span -> span.named(to.name()));
            case Change.ChangeKind to -> {
                set(to.unit(), Aspect.KIND, pointer, span -> span.ofKind(to.kind()));
                placed(to.unit(), pointer + "/kind");
            }
            case Change.Recode to ->
                set(to.unit(), Aspect.CODES, pointer, span -> span.coded(to.code(), to.electronicIdentifier()));
            case Change.Move to -> {
                set(to.unit(), Aspect.PARENT, pointer, span -> span.under(to.parent()));
                placed(to.unit(), pointer + "/parent");
            }
            case Change.Create _, Change.Merge _, Change.Split _, Change.Dissolve _ -> {}
        }
    }

    /** To be looked at in the end, unless it is nobody's place. */
    private void placed(UnitId unit, String pointer) {
        if (lives.containsKey(unit)) {
            placed.putIfAbsent(unit, pointer);
        }
    }

    private void set(UnitId unit, Aspect aspect, String pointer, UnaryOperator<Span> change) {
        Life life = valid(unit, pointer + "/unit");
        if (life == null) {
            return;
        }
        if (replay.touch(unit, aspect, day)) {
            life.change(day, change);
        } else {
            fault(pointer, Code.CHANGED_TWICE, unit, day);
        }
    }

    // --- who ends --------------------------------------------------------------------------------------------------

    private void end(Change change, String pointer) {
        switch (change) {
            case Change.Merge merge -> merge(merge, pointer);
            case Change.Split split -> split(split, pointer);
            case Change.Dissolve dissolve ->
                end(
                        dissolve.unit(),
                        pointer + "/unit",
                        dissolve.successor() == null ? null : new Successor(dissolve.successor(), day, List.of()),
                        pointer + "/successor");
            case Change.Create _, Change.Rename _, Change.ChangeKind _, Change.Recode _, Change.Move _ -> {}
        }
    }

    private void merge(Change.Merge merge, String pointer) {
        if (merge.from().isEmpty()) {
            fault(pointer + "/from", Code.NOBODY_MERGED);
        }
        for (int i = 0; i < merge.from().size(); i++) {
            end(
                    merge.from().get(i),
                    pointer + "/from/" + i,
                    new Successor(merge.into(), day, List.of()),
                    pointer + "/into");
        }
    }

    private void split(Change.Split split, String pointer) {
        @Nullable UnitId main = split.mainSuccessor();
        if (new HashSet<>(split.into()).size() < 2) {
            fault(pointer + "/into", Code.NOT_A_SPLIT, split.unit());
        } else if (main == null) {
            fault(pointer, Code.NO_MAIN_SUCCESSOR, split.unit());
        } else if (!split.into().contains(main)) {
            fault(pointer + "/mainSuccessor", Code.MAIN_SUCCESSOR_ELSEWHERE, main);
        } else {
            List<UnitId> others =
                    split.into().stream().filter(one -> !one.equals(main)).toList();
            end(split.unit(), pointer + "/unit", new Successor(main, day, others), pointer + "/into");
        }
    }

    private void end(UnitId unit, String pointer, @Nullable Successor heir, String heirPointer) {
        Life life = valid(unit, pointer);
        if (life == null) {
            return;
        }
        if (heir != null && (heir.unit().equals(unit) || heir.others().contains(unit))) {
            fault(pointer, Code.INTO_ITSELF, unit);
        } else if (!replay.touch(unit, Aspect.LIFE, day) || life.changesOn(day)) {
            fault(pointer, Code.NO_DAY_LEFT, unit, day);
        } else {
            life.end(day, heir);
            ended.put(unit, heirPointer);
        }
    }

    /** Known, and valid on the day; otherwise null, and a fault. */
    private @Nullable Life valid(UnitId unit, String pointer) {
        Life life = lives.get(unit);
        if (life == null) {
            fault(pointer, Code.UNKNOWN_UNIT, unit);
            return null;
        }
        if (life.isValid(day) && life.changesAfter(day)) {
            fault(pointer, Code.BEFORE_WHAT_IS_KNOWN, unit, day);
            return null;
        }
        if (life.isValid(day)) {
            return life;
        }
        // What this act itself ended is not the act's fault twice over, but a second end or change is.
        fault(pointer, ended.containsKey(unit) ? Code.CHANGED_TWICE : Code.UNIT_NOT_VALID, unit, day);
        return null;
    }

    private void fault(String pointer, Code code, Object... arguments) {
        faults.add(new Fault(act.id(), pointer, code, List.of(arguments)));
    }
}
