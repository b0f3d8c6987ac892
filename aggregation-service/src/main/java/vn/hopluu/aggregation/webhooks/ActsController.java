package vn.hopluu.aggregation.webhooks;

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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.hopluu.aggregation.access.Access;
import vn.hopluu.aggregation.access.Caller;
import vn.hopluu.aggregation.problem.Code;
import vn.hopluu.aggregation.problem.Problems;
import vn.hopluu.aggregation.problem.Refusal;

/** Shows who did what to webhooks, those that were deleted too. */
@RestController
@RequestMapping("/api/webhooks/acts")
class ActsController {

    private static final int MAX_LIMIT = 500;

    private final Access access;
    private final Acts acts;
    private final Problems problems;

    ActsController(Access access, Acts acts, Problems problems) {
        this.access = access;
        this.acts = acts;
        this.problems = problems;
    }

    @Operation(summary = "Who made, changed, replayed or deleted webhooks of the units within reach, the newest first")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ActsView.class)))
    @GetMapping
    ResponseEntity<Object> acts(
            @Parameter(hidden = true) @AuthenticationPrincipal Caller caller,
            @RequestParam(required = false) @Nullable String webhook,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(defaultValue = "") String cursor) {
        Optional<String> before = ActsView.last(cursor);
        if (limit < 1 || limit > MAX_LIMIT) {
            return problems.respond(Refusal.of(Code.INVALID_PARAMETER, "limit"));
        }
        if (before.isEmpty()) {
            return problems.respond(Refusal.of(Code.INVALID_PARAMETER, "cursor"));
        }
        return access.toWebhooks(caller)
                .map(problems::respond)
                .orElseGet(() -> ResponseEntity.ok(page(caller, webhook, before.filter(id -> !id.isEmpty()), limit)));
    }

    private ActsView page(Caller caller, @Nullable String webhook, Optional<String> before, int limit) {
        var found = acts.newest(
                Optional.ofNullable(webhook), before, act -> access.reachesWebhooksOf(caller, act.unit()), limit + 1);
        return ActsView.of(found, limit);
    }
}
