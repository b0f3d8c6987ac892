package vn.hopluu.aggregation.webhooks;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
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

/** What a webhook delivered and is to deliver: seen, tried, and delivered again. */
@RestController
@RequestMapping("/api/webhooks/{id}")
class DeliveryController {

    private static final int MAX_LIMIT = 500;
    private static final Pattern CURSOR = Pattern.compile("[0-9]{1,18}");

    private final Access access;
    private final WebhookDesk desk;
    private final Subscriptions subscriptions;
    private final Appending appending;
    private final Log log;
    private final Deeds deeds;
    private final Problems problems;
    private final InstantSource clock;

    DeliveryController(
            Access access,
            WebhookDesk desk,
            Subscriptions subscriptions,
            Appending appending,
            Log log,
            Deeds deeds,
            Problems problems,
            InstantSource clock) {
        this.access = access;
        this.desk = desk;
        this.subscriptions = subscriptions;
        this.appending = appending;
        this.log = log;
        this.deeds = deeds;
        this.problems = problems;
        this.clock = clock;
    }

    @Operation(summary = "What was delivered and what waits, the newest first")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = DeliveriesView.class)))
    @GetMapping("/deliveries")
    ResponseEntity<Object> deliveries(
            @Parameter(hidden = true) @AuthenticationPrincipal Caller caller,
            @PathVariable String id,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(defaultValue = "") String cursor) {
        if (limit < 1 || limit > MAX_LIMIT) {
            return problems.respond(Refusal.of(Code.INVALID_PARAMETER, "limit"));
        }
        if (!cursor.isEmpty() && !CURSOR.matcher(cursor).matches()) {
            return problems.respond(Refusal.of(Code.INVALID_PARAMETER, "cursor"));
        }
        long before = cursor.isEmpty() ? Long.MAX_VALUE : Long.parseLong(cursor);
        return access.toWebhooks(caller)
                .map(problems::respond)
                .orElseGet(() -> desk.on(id, caller, found -> ResponseEntity.ok(page(found, before, limit))));
    }

    private DeliveriesView page(Subscription found, long before, int limit) {
        return DeliveriesView.of(found, log.before(found.id(), before, limit + 1), limit);
    }

    @Operation(summary = "Deliver again what was logged from a sequence number or a moment on")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = WebhookView.class)))
    @PostMapping("/replays")
    ResponseEntity<Object> replay(
            @Parameter(hidden = true) @AuthenticationPrincipal Caller caller,
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody ReplayFrom body) {
        return access.toWebhooks(caller)
                .map(problems::respond)
                .orElseGet(() -> desk.on(id, caller, found -> replay(caller, found, ifMatch, body)));
    }

    private ResponseEntity<Object> replay(
            Caller caller, Subscription found, @Nullable String ifMatch, ReplayFrom body) {
        Optional<Long> from = body.sequence()
                .or(() -> body.moment()
                        .map(moment -> log.since(found.id(), moment)
                                .map(Entry::sequence)
                                .orElse(found.next())));
        return from.filter(sequence -> sequence <= found.next())
                .map(sequence -> desk.change(
                        found,
                        ifMatch,
                        before -> subscriptions.replay(before, sequence, deeds.replayed(caller, before, sequence))))
                .orElseGet(() -> problems.respond(Refusal.at("/from", Code.INVALID_MEMBER)));
    }

    @Operation(summary = "Have a test event delivered, in its turn")
    @ApiResponse(responseCode = "202", content = @Content(schema = @Schema(implementation = TestView.class)))
    @PostMapping("/tests")
    ResponseEntity<Object> test(
            @Parameter(hidden = true) @AuthenticationPrincipal Caller caller,
            @PathVariable String id,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        return access.toWebhooks(caller)
                .or(() -> Guard.key(key))
                .map(problems::respond)
                .orElseGet(() -> desk.on(id, caller, found -> test(found, Objects.requireNonNull(key))));
    }

    private ResponseEntity<Object> test(Subscription found, String key) {
        Envelope test = Envelope.test(found, key, clock.instant());
        appending.append(found.id(), test);
        subscriptions.hurry(found.id());
        return ResponseEntity.accepted().body(new TestView(test.event()));
    }

    /** @param event the header {@code webhook-id} that the test comes with */
    record TestView(String event) {}
}
