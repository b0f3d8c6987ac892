package vn.hopluu.org.browsing;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.hopluu.org.unit.Difference;
import vn.hopluu.org.unit.UnitTree;
import vn.hopluu.org.web.Page;

/** The tree of units as a whole; answered from memory. */
@RestController
@RequestMapping("/api/tree")
@Tag(name = "tree")
class TreeController {

    private final Directory directory;

    TreeController(Directory directory) {
        this.directory = directory;
    }

    @GetMapping
    @Operation(
            operationId = "tree",
            summary = "Every unit that is there on a date, depth first from the provinces down")
    Page<UnitInSubtree> tree(@ParameterObject OnDate on) {
        LocalDate date = on.dateOr(directory.today());
        return Page.of(
                directory.tree().whole(date),
                on.paging(),
                placed -> placed.unit().id().value(),
                placed -> UnitInSubtree.of(placed, date));
    }

    @GetMapping("/differences")
    @Operation(
            summary = "What is different about the tree on another date: who began, who ended, what changed; by unit")
    Page<TreeDifference> differences(@ParameterObject BetweenDates wanted) {
        var days = wanted.days();
        UnitTree tree = directory.tree();
        return Page.of(
                Difference.between(tree, days.from(), tree, days.to()),
                wanted.paging(),
                one -> one.unit().value(),
                TreeDifference::of);
    }
}
