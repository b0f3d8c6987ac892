package vn.hopluu.aggregation.touched;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import vn.hopluu.aggregation.access.Access;
import vn.hopluu.aggregation.access.Caller;
import vn.hopluu.aggregation.problem.Code;
import vn.hopluu.aggregation.problem.Problems;
import vn.hopluu.aggregation.problem.Refusal;

/** What a restructuring of units would move. A question that is too long for an address; it changes nothing. */
@RestController
class TouchedController {

    private final Access access;
    private final Touches touches;
    private final Problems problems;

    TouchedController(Access access, Touches touches, Problems problems) {
        this.access = access;
        this.touches = touches;
        this.problems = problems;
    }

    @Operation(summary = "The obligations of the given units, and the totals of today that they count in")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = TouchedView.class)))
    @PostMapping("/api/totals/touched")
    ResponseEntity<Object> touched(
            @Parameter(hidden = true) @AuthenticationPrincipal Caller caller, @RequestBody TouchingUnits body) {
        if (!body.isInBounds()) {
            return problems.respond(Refusal.at("/units", Code.INVALID_MEMBER));
        }
        return access.toTouched(caller, body.units())
                .map(problems::respond)
                .orElseGet(() -> ResponseEntity.ok(touches.of(body.each())));
    }
}
