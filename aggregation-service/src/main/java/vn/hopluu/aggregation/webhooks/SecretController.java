package vn.hopluu.aggregation.webhooks;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.hopluu.aggregation.access.Access;
import vn.hopluu.aggregation.access.Caller;
import vn.hopluu.aggregation.problem.Problems;
import vn.hopluu.aggregation.problem.Refusal;

/** The secret that a webhook's deliveries are signed with. */
@RestController
@RequestMapping("/api/webhooks/{id}/secrets")
class SecretController {

    private final Access access;
    private final WebhookDesk desk;
    private final Subscriptions subscriptions;
    private final Registration registration;
    private final Problems problems;
    private final InstantSource clock;

    SecretController(
            Access access,
            WebhookDesk desk,
            Subscriptions subscriptions,
            Registration registration,
            Problems problems,
            InstantSource clock) {
        this.access = access;
        this.desk = desk;
        this.subscriptions = subscriptions;
        this.registration = registration;
        this.problems = problems;
        this.clock = clock;
    }

    @Operation(summary = "Make a new secret, shown this once; the former one signs as well for a while")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = SecretView.class)))
    @PostMapping
    ResponseEntity<Object> rotate(
            @Parameter(hidden = true) @AuthenticationPrincipal Caller caller,
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        return access.toWebhooks(caller)
                .map(problems::respond)
                .orElseGet(() -> desk.on(id, caller, found -> rotate(caller, found, ifMatch)));
    }

    private ResponseEntity<Object> rotate(Caller caller, Subscription found, @Nullable String ifMatch) {
        Optional<Refusal> refusal = Guard.unchanged(ifMatch, found).or(registration::againstSecrets);
        return refusal.isPresent()
                ? problems.respond(refusal.get())
                : registration
                        .rotate(caller, found)
                        .map(secret -> shown(found.id(), Signature.text(secret)))
                        .orElseGet(desk::changed);
    }

    private ResponseEntity<Object> shown(String id, String secret) {
        return subscriptions
                .find(id)
                .map(now -> ResponseEntity.ok()
                        .eTag(Guard.etag(now))
                        .<Object>body(new SecretView(secret, WebhookView.of(now, clock.instant()))))
                .orElseGet(desk::changed);
    }
}
