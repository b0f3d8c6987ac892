package vn.hopluu.org.browsing;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.hopluu.org.ledger.Ledger;
import vn.hopluu.org.unit.Timeline;
import vn.hopluu.org.unit.Unit;
import vn.hopluu.org.unit.UnitAt;
import vn.hopluu.org.unit.UnitTree;
import vn.hopluu.org.web.Page;
import vn.hopluu.org.web.Refusal;
import vn.hopluu.org.web.Refusal.InvalidField;

/** Units through time; answered from memory, but for the acts behind a unit's history. */
@RestController
@RequestMapping("/api/units")
@Tag(name = "units")
class UnitsController {

    private final Directory directory;
    private final Ledger ledger;

    UnitsController(Directory directory, Ledger ledger) {
        this.directory = directory;
        this.ledger = ledger;
    }

    @GetMapping
    @Operation(summary = "Find units by any name they ever had, by kind, by parent, on a date")
    Page<UnitItem> find(@ParameterObject FindUnits wanted) {
        UnitTree tree = directory.tree();
        if (wanted.parent() != null && tree.unit(wanted.parent()).isEmpty()) {
            throw Refusal.invalid(List.of(new InvalidField("parent", "unknown-unit")));
        }
        return Page.of(
                new Search(tree, directory.today()).find(wanted),
                wanted.paging(),
                found -> found.at().id().value(),
                UnitItem::of);
    }

    @GetMapping(path = "/{id}", params = "!date")
    @Operation(operationId = "unit", summary = "A unit with all its spans, or as it is on a date")
    WholeUnit unit(@PathVariable String id) {
        return WholeUnit.of(Directory.unit(directory.tree(), id));
    }

    @GetMapping(path = "/{id}", params = "date")
    @Operation(operationId = "unit", summary = "A unit with all its spans, or as it is on a date")
    UnitOnDate unitOnDate(@PathVariable String id, @ParameterObject OnDay on) {
        if (on.date() == null) {
            throw Refusal.misread(List.of("date"));
        }
        return UnitOnDate.of(Directory.at(directory.tree(), id, on.date()), on.date());
    }

    @GetMapping("/{id}/children")
    @Operation(summary = "The units directly under it on a date, by kind and name")
    Page<UnitOnDate> children(@PathVariable String id, @ParameterObject OnDate on) {
        UnitTree tree = directory.tree();
        LocalDate date = on.dateOr(directory.today());
        UnitAt unit = Directory.at(tree, id, date);
        return Page.of(
                tree.children(unit.id(), date), on.paging(), at -> at.id().value(), at -> UnitOnDate.of(at, date));
    }

    @GetMapping("/{id}/subtree")
    @Operation(summary = "The unit and all below it on a date, depth first")
    Page<UnitInSubtree> subtree(@PathVariable String id, @ParameterObject OnDate on) {
        UnitTree tree = directory.tree();
        LocalDate date = on.dateOr(directory.today());
        UnitAt unit = Directory.at(tree, id, date);
        return Page.of(
                tree.subtree(unit.id(), date),
                on.paging(),
                placed -> placed.unit().id().value(),
                placed -> UnitInSubtree.of(placed, date));
    }

    @GetMapping("/{id}/ancestors")
    @Operation(summary = "The units above it on a date, nearest first")
    Page<UnitOnDate> ancestors(@PathVariable String id, @ParameterObject OnDate on) {
        UnitTree tree = directory.tree();
        LocalDate date = on.dateOr(directory.today());
        UnitAt unit = Directory.at(tree, id, date);
        return Page.of(
                tree.ancestors(unit.id(), date), on.paging(), at -> at.id().value(), at -> UnitOnDate.of(at, date));
    }

    @GetMapping("/{id}/history")
    @Operation(summary = "What happened to the unit, oldest first, and by which act")
    Page<TimelineEntry> history(@PathVariable String id) {
        UnitTree tree = directory.tree();
        Unit unit = Directory.unit(tree, id);
        ActsBehind acts = ActsBehind.in(ledger.history());
        return Page.whole(new Timeline(tree)
                .of(unit).stream()
                        .map(happening -> TimelineEntry.of(happening, acts.of(unit.id(), happening)))
                        .toList());
    }
}
