package vn.hopluu.aggregation.board;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.hopluu.aggregation.contributions.Absence;
import vn.hopluu.aggregation.problem.Problems;
import vn.hopluu.aggregation.rebuild.Generations;
import vn.hopluu.aggregation.topology.Generation;
import vn.hopluu.aggregation.topology.Scope;
import vn.hopluu.aggregation.topology.Structure;

/** A unit's total with those of the units below it: one read of one document. */
@RestController
class BoardController {

    private final Boards boards;
    private final Generations generations;
    private final Absence absence;
    private final Problems problems;

    BoardController(Boards boards, Generations generations, Absence absence, Problems problems) {
        this.boards = boards;
        this.generations = generations;
        this.absence = absence;
        this.problems = problems;
    }

    @Operation(summary = "A unit's total and those of the units right below it")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = BoardView.class)))
    @GetMapping("/api/totals/{form}/{period}/{unit}")
    ResponseEntity<Object> total(
            @PathVariable String form,
            @PathVariable String period,
            @PathVariable String unit,
            @RequestParam(defaultValue = "THEN") Structure structure) {
        var scope = new Scope(form, period, structure, unit);
        Generation active = generations.active();
        Optional<Board> board = boards.find(active, scope);
        return board.map(found -> answer(active, found)).orElseGet(() -> problems.respond(absence.of(scope)));
    }

    /** The framework turns it into 304 where the caller has this state already. */
    private static ResponseEntity<Object> answer(Generation generation, Board board) {
        String state = "\"" + generation.number() + '-' + board.position() + '"';
        return ResponseEntity.ok().eTag(state).body(board.view());
    }
}
