package vn.hopluu.aggregation.series;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.hopluu.aggregation.access.Access;
import vn.hopluu.aggregation.access.Caller;
import vn.hopluu.aggregation.contributions.PeriodKind;
import vn.hopluu.aggregation.problem.Problems;
import vn.hopluu.aggregation.proof.Basis;

/** A line of a form over all periods, comparable through every restructuring. */
@RestController
class SeriesController {

    private final Access access;
    private final Series series;
    private final Problems problems;

    SeriesController(Access access, Series series, Problems problems) {
        this.access = access;
        this.series = series;
        this.problems = problems;
    }

    @Operation(summary = "A unit's figures over all periods, restated on today's structure")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = SeriesView.class)))
    @GetMapping("/api/series/{form}/{indicator}/{unit}")
    ResponseEntity<Object> series(
            @Parameter(hidden = true) @AuthenticationPrincipal Caller caller,
            @PathVariable String form,
            @PathVariable String indicator,
            @PathVariable String unit,
            @RequestParam(defaultValue = "SUBMITTED") Basis basis,
            @RequestParam(required = false) @Nullable PeriodKind kind) {
        var question = new Question(form, indicator, unit, basis, Optional.ofNullable(kind));
        return access.toSeries(caller, unit).map(problems::respond).orElseGet(() -> series(question));
    }

    private ResponseEntity<Object> series(Question question) {
        return switch (series.of(question)) {
            case Told.Whole(SeriesView found) -> ResponseEntity.ok(found);
            case Told.Refused(var why) -> problems.respond(why);
        };
    }
}
