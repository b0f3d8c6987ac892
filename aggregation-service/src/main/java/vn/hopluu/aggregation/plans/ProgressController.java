package vn.hopluu.aggregation.plans;

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
import vn.hopluu.aggregation.problem.Problems;
import vn.hopluu.aggregation.proof.Basis;
import vn.hopluu.aggregation.topology.Structure;

/** How far a unit has come with its plan for a year. */
@RestController
class ProgressController {

    private final Access access;
    private final PlanDoor door;
    private final Progresses progresses;
    private final Problems problems;

    ProgressController(Access access, PlanDoor door, Progresses progresses, Problems problems) {
        this.access = access;
        this.door = door;
        this.progresses = progresses;
        this.problems = problems;
    }

    @Operation(summary = "How far a unit's totals have come towards the targets of its plan for a year")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ProgressView.class)))
    @GetMapping("/api/plans/{unit}/{year}/progress")
    ResponseEntity<Object> progress(
            @Parameter(hidden = true) @AuthenticationPrincipal Caller caller,
            @PathVariable String unit,
            @PathVariable int year,
            @RequestParam(defaultValue = "THEN") Structure structure,
            @RequestParam(defaultValue = "SUBMITTED") Basis basis) {
        return switch (door.look(unit, year, () -> access.toPlan(caller, unit, year))) {
            case PlanDoor.Sight.Seen(var plan) -> ResponseEntity.ok(progresses.of(plan, structure, basis));
            case PlanDoor.Sight.Refused(var why) -> problems.respond(why);
        };
    }
}
