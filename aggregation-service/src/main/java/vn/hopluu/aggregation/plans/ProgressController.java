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
import vn.hopluu.aggregation.problem.Code;
import vn.hopluu.aggregation.problem.Problems;
import vn.hopluu.aggregation.problem.Refusal;
import vn.hopluu.aggregation.proof.Basis;
import vn.hopluu.aggregation.topology.Structure;
import vn.hopluu.aggregation.units.CountedUnit;
import vn.hopluu.aggregation.units.Units;

/** How far a unit has come with its plan for a year. */
@RestController
class ProgressController {

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2099;

    private final Access access;
    private final KnownPlans plans;
    private final PlansFeed feed;
    private final Progresses progresses;
    private final Units units;
    private final Problems problems;

    ProgressController(
            Access access, KnownPlans plans, PlansFeed feed, Progresses progresses, Units units, Problems problems) {
        this.access = access;
        this.plans = plans;
        this.feed = feed;
        this.progresses = progresses;
        this.units = units;
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
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            return problems.respond(Refusal.of(Code.INVALID_PARAMETER, "year"));
        }
        return access.toPlan(caller, unit, year)
                .map(problems::respond)
                .orElseGet(() -> progress(unit, year, structure, basis));
    }

    private ResponseEntity<Object> progress(String unit, int year, Structure structure, Basis basis) {
        return plans.find(unit, year)
                .<ResponseEntity<Object>>map(plan -> ResponseEntity.ok(progresses.of(plan, structure, basis)))
                .orElseGet(() -> problems.respond(absent(unit, year)));
    }

    /** Before all plans are known, nobody can say which there are. */
    private Refusal absent(String unit, int year) {
        if (units.find(unit).filter(CountedUnit::everStood).isEmpty()) {
            return Refusal.of(Code.UNKNOWN_UNIT, unit);
        }
        return feed.caughtUp()
                ? Refusal.of(Code.UNKNOWN_PLAN, unit, String.valueOf(year))
                : Refusal.of(Code.SERVICE_UNAVAILABLE);
    }
}
