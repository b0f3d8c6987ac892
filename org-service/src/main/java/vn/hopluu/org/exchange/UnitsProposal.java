package vn.hopluu.org.exchange;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.hopluu.org.restructuring.History;
import vn.hopluu.org.restructuring.LedgerEntry;
import vn.hopluu.org.unit.TreeLaws;
import vn.hopluu.org.unit.Unit;
import vn.hopluu.org.unit.UnitId;
import vn.hopluu.org.unit.UnitTree;
import vn.hopluu.org.unit.Violation;
import vn.hopluu.org.web.Refusal.InvalidField;

/** Units that are to be taken over, besides those that are there. */
record UnitsProposal(Map<UnitId, Item> items, History history) {

    static Proposal of(List<Placed<Unit>> read, History history) {
        Map<UnitId, Item> items = read.stream().collect(toMap(one -> one.value().id(), Placed::item));
        return new UnitsProposal(items, history)
                .on(read.stream().map(Placed::value).toList());
    }

    private Proposal on(List<Unit> units) {
        UnitTree known = history.outcome().tree();
        Set<Unit> there = new HashSet<>(history.takenOver());
        there.addAll(known.units());
        List<Unit> added = units.stream().filter(unit -> !there.contains(unit)).toList();
        LedgerEntry entry = LedgerEntry.takeover(added, List.of());
        return new Proposal(units.size(), added.size(), entry, faults(known, added, entry));
    }

    private List<InvalidField> faults(UnitTree known, List<Unit> added, LedgerEntry entry) {
        List<InvalidField> faults = new ArrayList<>(added.stream()
                .filter(unit -> known.unit(unit.id()).isPresent())
                .map(unit -> fault(unit.id(), "/unit", "known-otherwise", unit.id()))
                .toList());
        if (faults.isEmpty()) {
            faults.addAll(breaches(known, added));
        }
        if (faults.isEmpty() && !added.isEmpty()) {
            history.outcomeWith(entry).faults().forEach(fault -> faults.add(ActFaults.elsewhere(fault)));
        }
        return faults;
    }

    private List<InvalidField> breaches(UnitTree known, List<Unit> added) {
        List<Unit> all = new ArrayList<>(known.units());
        all.addAll(added);
        return new TreeLaws(UnitTree.of(all))
                .violations().stream().map(this::fault).toList();
    }

    private InvalidField fault(Violation violation) {
        String day = violation.on().toString();
        return switch (violation) {
            case Violation.UnderNoProvince(var unit, var _) ->
                fault(unit, parentOn(violation), "under-no-province", unit);
            case Violation.ProvinceUnderAnother(var unit, var _, var _) ->
                fault(unit, parentOn(violation), "province-under-another", unit);
            case Violation.ParentNotValid(var unit, var parent, var _) ->
                fault(unit, parentOn(violation), "parent-not-there", parent, unit, day);
            case Violation.UnderItself(var unit, var _) -> fault(unit, parentOn(violation), "under-itself", unit, day);
            case Violation.SuccessorNotValid(var unit, var successor, var _) ->
                fault(unit, "/successor", "successor-not-valid", successor, day);
        };
    }

    /** Where the file says under whom the unit stands on the day. */
    private String parentOn(Violation violation) {
        @Nullable Item item = items.get(violation.unit());
        if (item == null) {
            return "";
        }
        int span = 0;
        var spans = item.json().path("spans");
        while (span + 1 < spans.size()
                && spans.get(span + 1)
                                .path("from")
                                .asString()
                                .compareTo(violation.on().toString())
                        <= 0) {
            span++;
        }
        return "/spans/" + span + "/parent";
    }

    /** A unit that is not in the file may be touched too: it ends in one of the file, or stands under one. */
    private InvalidField fault(UnitId unit, String part, String code, Object... arguments) {
        @Nullable Item item = items.get(unit);
        return item == null
                ? new InvalidField("", code, List.of(arguments), Map.of("unit", unit.value()))
                : item.fault(part, code, arguments);
    }
}
