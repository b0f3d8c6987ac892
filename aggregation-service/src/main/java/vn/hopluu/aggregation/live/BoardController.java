package vn.hopluu.aggregation.live;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.hopluu.aggregation.access.Access;
import vn.hopluu.aggregation.access.Caller;
import vn.hopluu.aggregation.board.Board;
import vn.hopluu.aggregation.board.BoardView;
import vn.hopluu.aggregation.board.Boards;
import vn.hopluu.aggregation.contributions.Absence;
import vn.hopluu.aggregation.problem.Problems;
import vn.hopluu.aggregation.rebuild.Generations;
import vn.hopluu.aggregation.topology.Generation;
import vn.hopluu.aggregation.topology.Scope;
import vn.hopluu.aggregation.topology.Structure;

/** A unit's total with those of the units below it, as new as any stream shows them; from the store while none can be followed. */
@RestController
class BoardController {

    private final Access access;
    private final Hub hub;
    private final Boards boards;
    private final Generations generations;
    private final Absence absence;
    private final Problems problems;

    BoardController(
            Access access, Hub hub, Boards boards, Generations generations, Absence absence, Problems problems) {
        this.access = access;
        this.hub = hub;
        this.boards = boards;
        this.generations = generations;
        this.absence = absence;
        this.problems = problems;
    }

    @Operation(summary = "A unit's total and those of the units right below it")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = BoardView.class)))
    @GetMapping("/api/totals/{form}/{period}/{unit}")
    ResponseEntity<Object> total(
            @Parameter(hidden = true) @AuthenticationPrincipal Caller caller,
            @PathVariable String form,
            @PathVariable String period,
            @PathVariable String unit,
            @RequestParam(defaultValue = "THEN") Structure structure) {
        var scope = new Scope(form, period, structure, unit);
        return access.toTotal(caller, scope).map(problems::respond).orElseGet(() -> total(scope));
    }

    private ResponseEntity<Object> total(Scope scope) {
        return switch (hub.look(scope)) {
            case Hub.Sight.Seen(Hub.Shown(var generation, var board)) -> answer(generation, board);
            case Hub.Sight.NoSuchTotal() -> problems.respond(absence.of(scope));
            case Hub.Sight.NotReady() -> stored(scope);
        };
    }

    private ResponseEntity<Object> stored(Scope scope) {
        Generation active = generations.active();
        return boards.find(active, scope)
                .map(board -> answer(active, board))
                .orElseGet(() -> problems.respond(absence.of(scope)));
    }

    /** The framework turns it into 304 where the caller has this state already. */
    private static ResponseEntity<Object> answer(Generation generation, Board board) {
        String state = "\"" + generation.number() + '-' + board.position() + '"';
        return ResponseEntity.ok().eTag(state).body(board.view());
    }
}
