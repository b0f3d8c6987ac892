package vn.hopluu.aggregation.webhooks;

import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import vn.hopluu.aggregation.access.Access;
import vn.hopluu.aggregation.access.Caller;
import vn.hopluu.aggregation.problem.Code;
import vn.hopluu.aggregation.problem.Problems;
import vn.hopluu.aggregation.problem.Refusal;

/** What all requests about one webhook have in common: whether the caller reaches it, and whether it is still what they saw. */
@Component
class WebhookDesk {

    private final Access access;
    private final Subscriptions subscriptions;
    private final Problems problems;
    private final InstantSource clock;

    WebhookDesk(Access access, Subscriptions subscriptions, Problems problems, InstantSource clock) {
        this.access = access;
        this.subscriptions = subscriptions;
        this.problems = problems;
        this.clock = clock;
    }

    ResponseEntity<Object> on(String id, Caller caller, Function<Subscription, ResponseEntity<Object>> answer) {
        return subscriptions
                .find(id)
                .filter(found -> access.reachesWebhooksOf(caller, found.unit()))
                .map(answer)
                .orElseGet(() -> problems.respond(Refusal.of(Code.UNKNOWN_WEBHOOK, id)));
    }

    /** @param change false when the webhook was changed meanwhile */
    ResponseEntity<Object> change(Subscription found, @Nullable String ifMatch, Predicate<Subscription> change) {
        Optional<Refusal> refusal = Guard.unchanged(ifMatch, found);
        if (refusal.isPresent()) {
            return problems.respond(refusal.get());
        }
        return change.test(found)
                ? subscriptions.find(found.id()).map(this::view).orElseGet(this::changed)
                : changed();
    }

    ResponseEntity<Object> changed() {
        return problems.respond(Refusal.of(Code.CHANGED_MEANWHILE));
    }

    ResponseEntity<Object> view(Subscription subscription) {
        return ResponseEntity.status(HttpStatus.OK)
                .eTag(Guard.etag(subscription))
                .body(WebhookView.of(subscription, clock.instant()));
    }
}
