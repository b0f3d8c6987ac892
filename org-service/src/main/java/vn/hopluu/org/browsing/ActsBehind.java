package vn.hopluu.org.browsing;

import static java.util.stream.Collectors.groupingBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.hopluu.org.restructuring.Act;
import vn.hopluu.org.restructuring.Change;
import vn.hopluu.org.restructuring.History;
import vn.hopluu.org.restructuring.RegisteredAct;
import vn.hopluu.org.unit.Happening;
import vn.hopluu.org.unit.UnitId;

/** Finds the act that made something happen to a unit; only acts of that day are looked into. */
record ActsBehind(Map<LocalDate, List<Act>> byDay) {

    static ActsBehind in(History history) {
        return new ActsBehind(history.acts().values().stream()
                .filter(RegisteredAct::stands)
                .map(RegisteredAct::act)
                .collect(groupingBy(Act::effective)));
    }

    /** Empty for what was taken over as it was. */
    Optional<Act> of(UnitId unit, Happening happening) {
        return byDay.getOrDefault(happening.on(), List.of()).stream()
                .filter(act -> act.changes().stream().anyMatch(change -> made(change, unit, happening)))
                .findFirst();
    }

    private static boolean made(Change change, UnitId unit, Happening happening) {
        return switch (happening) {
            case Happening.Founded _ -> founds(change, unit);
            case Happening.TookOver took -> ends(change, took.predecessor().id());
            case Happening.Ended _ -> ends(change, unit);
            case Happening.Renamed _ ->
                change instanceof Change.Rename to && to.unit().equals(unit);
            case Happening.KindChanged _ ->
                change instanceof Change.ChangeKind to && to.unit().equals(unit);
            case Happening.Moved _ ->
                change instanceof Change.Move to && to.unit().equals(unit);
            case Happening.Recoded _, Happening.Identified _ ->
                change instanceof Change.Recode to && to.unit().equals(unit);
        };
    }

    private static boolean founds(Change change, UnitId unit) {
        return switch (change) {
            case Change.Create create -> create.unit().equals(unit);
            case Change.Merge merge -> merge.creates() != null && merge.into().equals(unit);
            case Change.Rename _,
                    Change.ChangeKind _,
                    Change.Recode _,
                    Change.Move _,
                    Change.Split _,
                    Change.Dissolve _ -> false;
        };
    }

    private static boolean ends(Change change, UnitId unit) {
        return switch (change) {
            case Change.Merge merge -> merge.from().contains(unit);
            case Change.Split split -> split.unit().equals(unit);
            case Change.Dissolve dissolve -> dissolve.unit().equals(unit);
            case Change.Create _, Change.Rename _, Change.ChangeKind _, Change.Recode _, Change.Move _ -> false;
        };
    }
}
