package vn.hopluu.aggregation.webhooks;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.hopluu.aggregation.access.Access;
import vn.hopluu.aggregation.access.Caller;
import vn.hopluu.aggregation.problem.Code;
import vn.hopluu.aggregation.problem.Problems;
import vn.hopluu.aggregation.problem.Refusal;

/** Administrators register where other systems are told of what happens within a unit. */
@RestController
@RequestMapping("/api/webhooks")
class WebhooksController {

    private static final int MAX_LIMIT = 500;

    private final Access access;
    private final Subscriptions subscriptions;
    private final Registration registration;
    private final Wishes wishes;
    private final Problems problems;
    private final InstantSource clock;

    WebhooksController(
            Access access,
            Subscriptions subscriptions,
            Registration registration,
            Wishes wishes,
            Problems problems,
            InstantSource clock) {
        this.access = access;
        this.subscriptions = subscriptions;
        this.registration = registration;
        this.wishes = wishes;
        this.problems = problems;
        this.clock = clock;
    }

    @Operation(summary = "The webhooks of the units within reach")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = WebhooksView.class)))
    @GetMapping
    ResponseEntity<Object> all(
            @Parameter(hidden = true) @AuthenticationPrincipal Caller caller,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(defaultValue = "") String cursor) {
        if (limit < 1 || limit > MAX_LIMIT) {
            return problems.respond(Refusal.of(Code.INVALID_PARAMETER, "limit"));
        }
        return access.toWebhooks(caller)
                .map(problems::respond)
                .orElseGet(() -> ResponseEntity.ok(WebhooksView.of(after(cursor, caller), limit)));
    }

    private List<WebhookView> after(String cursor, Caller caller) {
        return subscriptions.all().stream()
                .filter(one -> one.id().compareTo(cursor) > 0)
                .filter(one -> access.reachesWebhooksOf(caller, one.unit()))
                .map(one -> WebhookView.of(one, clock.instant()))
                .toList();
    }

    @Operation(summary = "Have an address told what happens within a unit; the answer shows the secret, this once")
    @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = SecretView.class)))
    @PostMapping
    ResponseEntity<Object> make(
            @Parameter(hidden = true) @AuthenticationPrincipal Caller caller,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody CreateWebhook body) {
        if (body.unit() == null) {
            return problems.respond(Refusal.at("/unit", Code.INVALID_MEMBER));
        }
        Optional<Refusal> refusal = access.toMakeAWebhook(caller, body.unit()).or(() -> Guard.key(key));
        if (refusal.isPresent()) {
            return problems.respond(refusal.get());
        }
        return switch (wishes.read(body)) {
            case Wishes.Reading.Refused(var why) -> problems.respond(why);
            case Wishes.Reading.Understood(var wish) ->
                answer(registration.make(caller, Objects.requireNonNull(key), body.unit(), wish));
        };
    }

    private ResponseEntity<Object> answer(Registration.Answer answer) {
        return switch (answer) {
            case Registration.Answer.Made(var made, var secret) -> created(made, Signature.text(secret), false);
            case Registration.Answer.MadeBefore(var made) -> created(made, null, true);
            case Registration.Answer.Refused(var refusal) -> problems.respond(refusal);
        };
    }

    private ResponseEntity<Object> created(Subscription made, @Nullable String secret, boolean again) {
        var created =
                ResponseEntity.created(URI.create("/api/webhooks/" + made.id())).eTag(Guard.etag(made));
        return (again ? created.header("Idempotency-Replayed", "true") : created)
                .body(new SecretView(secret, WebhookView.of(made, clock.instant())));
    }
}
