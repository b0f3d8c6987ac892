package vn.hopluu.aggregation.contributions;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.time.InstantSource;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.hopluu.aggregation.access.Access;
import vn.hopluu.aggregation.access.Caller;
import vn.hopluu.aggregation.problem.Code;
import vn.hopluu.aggregation.problem.Problems;
import vn.hopluu.aggregation.problem.Refusal;
import vn.hopluu.aggregation.rebuild.Generations;
import vn.hopluu.aggregation.topology.Scope;
import vn.hopluu.aggregation.topology.Structure;

/** Who has not sent: the reports of a scope with no version in force. */
@RestController
class MissingController {

    private static final int MAX_LIMIT = 500;

    private final Access access;
    private final Absentees absentees;
    private final Generations generations;
    private final Absence absence;
    private final Problems problems;
    private final InstantSource clock;

    MissingController(
            Access access,
            Absentees absentees,
            Generations generations,
            Absence absence,
            Problems problems,
            InstantSource clock) {
        this.access = access;
        this.absentees = absentees;
        this.generations = generations;
        this.absence = absence;
        this.problems = problems;
        this.clock = clock;
    }

    @Operation(summary = "Who has not sent")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = MissingView.class)))
    @GetMapping("/api/totals/{form}/{period}/{unit}/missing")
    ResponseEntity<Object> missing(
            @Parameter(hidden = true) @AuthenticationPrincipal Caller caller,
            @PathVariable String form,
            @PathVariable String period,
            @PathVariable String unit,
            @RequestParam(defaultValue = "THEN") Structure structure,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(defaultValue = "") String cursor) {
        if (limit < 1 || limit > MAX_LIMIT) {
            return problems.respond(Refusal.of(Code.INVALID_PARAMETER, "limit"));
        }
        var scope = new Scope(form, period, structure, unit);
        return access.toTotal(caller, scope).map(problems::respond).orElseGet(() -> missing(scope, cursor, limit));
    }

    private ResponseEntity<Object> missing(Scope scope, String cursor, int limit) {
        return absentees
                .in(generations.active(), scope, cursor, limit)
                .map(page -> ResponseEntity.<Object>ok(MissingView.of(page, clock.instant())))
                .orElseGet(() -> problems.respond(absence.of(scope)));
    }
}
