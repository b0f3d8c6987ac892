package vn.hopluu.aggregation.webhooks;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.hopluu.aggregation.access.Access;
import vn.hopluu.aggregation.access.Caller;
import vn.hopluu.aggregation.problem.Problems;
import vn.hopluu.aggregation.problem.Refusal;
import vn.hopluu.aggregation.webhooks.Subscription.State;

/** One webhook: seen, changed, deleted. */
@RestController
@RequestMapping("/api/webhooks/{id}")
class WebhookController {

    private final Access access;
    private final WebhookDesk desk;
    private final Subscriptions subscriptions;
    private final Wishes wishes;
    private final Log log;
    private final Deeds deeds;
    private final Problems problems;

    WebhookController(
            Access access,
            WebhookDesk desk,
            Subscriptions subscriptions,
            Wishes wishes,
            Log log,
            Deeds deeds,
            Problems problems) {
        this.access = access;
        this.desk = desk;
        this.subscriptions = subscriptions;
        this.wishes = wishes;
        this.log = log;
        this.deeds = deeds;
        this.problems = problems;
    }

    @Operation(summary = "A webhook, and how its deliveries stand")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = WebhookView.class)))
    @GetMapping
    ResponseEntity<Object> one(
            @Parameter(hidden = true) @AuthenticationPrincipal Caller caller, @PathVariable String id) {
        return access.toWebhooks(caller).map(problems::respond).orElseGet(() -> desk.on(id, caller, desk::view));
    }

    @Operation(summary = "Change, stop or resume a webhook")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = WebhookView.class)))
    @PutMapping
    ResponseEntity<Object> change(
            @Parameter(hidden = true) @AuthenticationPrincipal Caller caller,
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody ChangeWebhook body) {
        return access.toWebhooks(caller)
                .map(problems::respond)
                .orElseGet(() -> desk.on(id, caller, found -> change(caller, found, ifMatch, body)));
    }

    private ResponseEntity<Object> change(
            Caller caller, Subscription found, @Nullable String ifMatch, ChangeWebhook body) {
        State state = Boolean.TRUE.equals(body.active()) ? State.ACTIVE : State.STOPPED;
        return switch (wishes.read(body)) {
            case Wishes.Reading.Refused(var why) -> problems.respond(why);
            case Wishes.Reading.Understood(var wish) ->
                desk.change(
                        found,
                        ifMatch,
                        before ->
                                subscriptions.change(before, wish, state, deeds.changed(caller, before, wish, state)));
        };
    }

    @Operation(summary = "Delete a webhook for good, with what it was still to tell")
    @ApiResponse(responseCode = "204", content = @Content)
    @DeleteMapping
    ResponseEntity<Object> delete(
            @Parameter(hidden = true) @AuthenticationPrincipal Caller caller,
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        return access.toWebhooks(caller)
                .map(problems::respond)
                .orElseGet(() -> desk.on(id, caller, found -> delete(caller, found, ifMatch)));
    }

    private ResponseEntity<Object> delete(Caller caller, Subscription found, @Nullable String ifMatch) {
        Optional<Refusal> refusal = Guard.unchanged(ifMatch, found);
        if (refusal.isPresent()) {
            return problems.respond(refusal.get());
        }
        boolean deleted = subscriptions.delete(found, deeds.deleted(caller, found));
        if (deleted) {
            log.forget(found.id());
        }
        return deleted ? ResponseEntity.noContent().build() : desk.changed();
    }
}
